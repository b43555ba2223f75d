// Lines of text around a term that stands below itself. A click on a line sends back its number, and nothing else.
const PARTS = ["before", "term", "after", "source", "day"];

export default function ({data, parentElement, setTriggerValue}) {
  const table = parentElement.querySelector(".lines");
  table.setAttribute("aria-label", data.title);
  const most = data.turned.filter(Boolean).length * 2 > data.turned.length;
  const head = row("line head", most, PARTS.map((part, place) => cell(part, "columnheader", data.head[place])));
  table.replaceChildren(head, ...data.lines.map((line, number) => {
    const cells = PARTS.map((part, place) => cell(part, "cell", line[place]));
    cells[1].replaceChildren(opener(line));
    const drawn = row("line", data.turned[number], cells);
    drawn.addEventListener("click", () => { if (!String(getSelection())) setTriggerValue("picked", number); });
    return drawn;
  }));
}

function opener(line) {
  const button = document.createElement("button");
  button.textContent = line[1];
  button.setAttribute("aria-label", `${line.slice(0, 3).join(" ")}, open the article`);
  return button;
}

function row(name, turned, cells) {
  const made = document.createElement("div");
  made.className = turned ? `${name} turned` : name;
  made.setAttribute("role", "row");
  made.append(...cells);
  return made;
}

function cell(part, role, text) {
  const made = document.createElement("div");
  made.className = part;
  made.setAttribute("role", role);
  const words = document.createElement("bdi");
  words.textContent = text;
  made.append(words);
  return made;
}
