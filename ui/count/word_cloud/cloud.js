// A cloud of words at the places that Python has worked out. A click sends back the word, and nothing else.
export default function ({data, parentElement, setTriggerValue}) {
  const root = parentElement.querySelector(".cloud");
  root.setAttribute("viewBox", `0 0 ${data.box[0]} ${data.box[1]}`);
  root.setAttribute("aria-label", data.title);
  root.replaceChildren(...data.words.map(word => drawn(word, data.colour, () => setTriggerValue("picked", word.text))));
}

function drawn(word, colour, pick) {
  const text = element("text", {x: word.x, y: word.y, "font-size": word.size, textLength: word.width,
    lengthAdjust: "spacingAndGlyphs", fill: colour, opacity: word.faint ? 0.4 : 1, tabindex: 0, role: "button",
    "aria-label": word.tip});
  text.textContent = word.text;
  const tip = element("title", {});
  tip.textContent = word.tip;
  text.append(tip);
  text.addEventListener("click", pick);
  text.addEventListener("keydown", event => { if (event.key === "Enter") pick(); });
  return text;
}

function element(name, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
