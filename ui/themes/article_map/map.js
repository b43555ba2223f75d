// A map of articles as points. Python sends bytes: the length of a JSON head, the head, then the
// numbers; a click sends back the row of one point, the lasso its corners, and nothing else is sent.
const maps = new WeakMap();

export default function ({data, parentElement, setTriggerValue, setStateValue}) {
  const root = parentElement.querySelector(".map");
  let map = maps.get(root);
  if (!map) {
    map = build(root);
    maps.set(root, map);
  }
  map.open = row => setTriggerValue("picked", row);
  map.around = corners => setStateValue("around", corners);
  map.show(read(data));
  return () => {};
}

function read(data) {
  const bytes = data instanceof Uint8Array ? data : new Uint8Array(data);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + size)));
  const rest = bytes.slice(4 + size).buffer, n = head.points;
  return {...head, n, x: new Float32Array(rest, 0, n), y: new Float32Array(rest, 4 * n, n),
    group: new Int16Array(rest, 8 * n, n), topic: new Int16Array(rest, 10 * n, n)};
}

const VERTEX = `#version 300 es
layout(location=0) in float x; layout(location=1) in float y; layout(location=2) in vec4 colour;
layout(location=3) in float mark; uniform vec4 view; uniform float size; out vec4 tint; flat out int form;
void main() { gl_Position = vec4((x - view.x) * view.z, (y - view.y) * view.w, 0., 1.);
  gl_PointSize = size; tint = colour; form = int(mark); }`;
const FRAGMENT = `#version 300 es
precision mediump float; in vec4 tint; flat in int form; out vec4 o;
void main() { // disc, square, triangle, then the same hollow: charts.topics.MARKS
  vec2 p = gl_PointCoord - .5; int shape = form % 3;
  float d = shape == 0 ? length(p) : shape == 1 ? max(abs(p.x), abs(p.y)) * 1.15 : max(abs(p.x) * 1.6 + p.y * .8, .8 - p.y * 1.6) * .62;
  if (d > .5 || (form > 2 && d < .28)) discard; o = tint; }`;

function build(root) {
  const legend = root.querySelector(".legend"), canvas = root.querySelector("canvas"), labels = root.querySelector(".labels");
  const tip = root.querySelector(".tip"), ring = root.querySelector(".ring"), rope = root.querySelector(".rope");
  const gl = canvas.getContext("webgl2", {antialias: true, premultipliedAlpha: false, preserveDrawingBuffer: true});
  const map = {data: null, open: () => {}, around: () => {}, at: -1, view: null, drawn: [], tool: ""};
  if (!gl) {
    labels.textContent = "This browser cannot draw the map; the topics below hold the same articles.";
    return {...map, show() {}};
  }
  const program = compiled(gl), buffers = [];
  const place = name => gl.getUniformLocation(program, name);
  const [viewAt, sizeAt] = [place("view"), place("size")];
  const whole = () => ({x: 0, y: 0, zoom: .93});
  const scale = () => [map.view.zoom, map.view.zoom];
  const pixel = i => {
    const [sx, sy] = scale(), d = map.data;
    return [((d.x[i] - map.view.x) * sx + 1) / 2 * canvas.clientWidth,
            (1 - (d.y[i] - map.view.y) * sy) / 2 * canvas.clientHeight];
  };

  function draw() {
    if (!map.data || !canvas.clientWidth) return;
    const ratio = window.devicePixelRatio || 1;
    canvas.width = canvas.clientWidth * ratio;
    canvas.height = canvas.clientHeight * ratio;
    gl.viewport(0, 0, canvas.width, canvas.height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    const [sx, sy] = scale();
    gl.uniform4f(viewAt, map.view.x, map.view.y, sx, sy);
    const size = Math.min(Math.max(170 / Math.sqrt(map.data.n), 2.2), 9) * Math.min(Math.sqrt(map.view.zoom) + .2, 2.5);
    gl.uniform1f(sizeAt, size * ratio);
    gl.drawArrays(gl.POINTS, 0, map.data.n);
    name();
    tie();
    if (map.at >= 0) point(map.at);
  }

  function tie() {
    const [sx, sy] = scale(), w = canvas.clientWidth, h = canvas.clientHeight;
    rope.setAttribute("viewBox", `0 0 ${w} ${h}`);
    rope.firstElementChild.setAttribute("points", map.drawn.map(([x, y]) =>
      `${((x - map.view.x) * sx + 1) / 2 * w},${(1 - (y - map.view.y) * sy) / 2 * h}`).join(" "));
  }

  function crowd(wide, high, cell = 8) { // how many points lie in a box, to the next cell
    const across = Math.ceil(wide / cell), counts = new Uint32Array(across * Math.ceil(high / cell));
    for (let i = 0; i < map.data.n; i++) {
      const [x, y] = pixel(i);
      if (x >= 0 && x < wide && y >= 0 && y < high) counts[(y / cell | 0) * across + (x / cell | 0)]++;
    }
    return (left, top, w, h) => {
      let sum = 0;
      for (let row = top / cell | 0; row * cell < top + h; row++)
        for (let column = left / cell | 0; column * cell < left + w; column++) sum += counts[row * across + column] ?? 0;
      return sum;
    };
  }

  function name() {
    const [sx, sy] = scale(), taken = [], wide = canvas.clientWidth, high = canvas.clientHeight;
    const covered = crowd(wide, high);
    labels.replaceChildren();
    for (const label of map.data.labels) {
      const x = ((label.x - map.view.x) * sx + 1) / 2 * wide, y = (1 - (label.y - map.view.y) * sy) / 2 * high;
      if (x < 0 || x > wide || y < 0 || y > high) continue;
      const box = document.createElement("div");
      box.textContent = label.text;
      if (map.data.highlight !== null && label.topic !== map.data.highlight) box.className = "faint";
      labels.append(box);
      const w = box.offsetWidth, h = box.offsetHeight;
      const left = Math.min(Math.max(x - w / 2, 4), wide - w - 46);
      const places = [-h - 2, -1.6 * h, 4, -2.2 * h, h + 6, -3 * h - 6].map(shift => y + shift).filter(top =>
        top >= 2 && top + h <= high - 2 && !taken.some(t =>
          t.left < left + w + 4 && left < t.right + 4 && t.top < top + h && top < t.bottom));
      const near = places.filter(top => Math.abs(top - y) < 2.4 * h); // else it stands beside others' points
      const [free] = (near.length ? near : places).map(top => [top, covered(left, top, w, h)])
        .sort((one, other) => one[1] - other[1])[0] ?? [];
      if (free === undefined) { box.remove(); continue; }
      box.style.left = `${left}px`;
      box.style.top = `${free}px`;
      taken.push({left, right: left + w, top: free, bottom: free + h});
    }
  }

  function point(i) {
    map.at = i;
    tip.style.display = ring.style.display = i < 0 ? "none" : "block";
    if (i < 0) return;
    const [x, y] = pixel(i), d = map.data;
    ring.style.left = `${x}px`;
    ring.style.top = `${y}px`;
    tip.replaceChildren(d.titles[i] ?? "", Object.assign(document.createElement("small"), {
      textContent: d.group[i] < 0 ? d.nowhere : d.names[d.group[i]]}));
    tip.style.left = `${Math.min(x + 14, Math.max(canvas.clientWidth - 300, 4))}px`;
    tip.style.top = y > canvas.clientHeight / 2 ? "auto" : `${y + 14}px`;
    tip.style.bottom = y > canvas.clientHeight / 2 ? `${canvas.clientHeight - y + 14}px` : "auto";
  }

  function nearest(x, y, fits = () => true, reach = 14) {
    let best = -1, least = reach * reach;
    for (let i = 0; i < map.data.n; i++) {
      const [a, b] = pixel(i), far = (a - x) ** 2 + (b - y) ** 2;
      if (far < least && fits(a - x, b - y)) [best, least] = [i, far];
    }
    return best;
  }

  function zoom(by, x = canvas.clientWidth / 2, y = canvas.clientHeight / 2) {
    const [sx, sy] = scale();
    const u = (2 * x / canvas.clientWidth - 1), v = (1 - 2 * y / canvas.clientHeight);
    const before = [u / sx + map.view.x, v / sy + map.view.y];
    map.view.zoom = Math.min(Math.max(map.view.zoom * by, .5), 400);
    const [tx, ty] = scale();
    map.view.x = before[0] - u / tx;
    map.view.y = before[1] - v / ty;
    draw();
  }

  map.show = data => {
    const laid = map.data && map.data.layout === data.layout, same = laid && map.data.version === data.version;
    map.data = data;
    if (!same) map.at = -1;
    if (!laid) {
      map.view = whole();
      if (map.drawn.length) map.around(null); // it went around places of another map
      map.drawn = [];
    }
    canvas.setAttribute("aria-label", data.description);
    legend.replaceChildren(...(data.legend ? data.names : []).map((name, i) => {
      const entry = document.createElement("span"), dot = document.createElement("i");
      dot.style.background = data.colours[i % data.colours.length];
      entry.append(dot, name);
      return entry;
    }));
    fill(gl, data, buffers);
    draw();
  };
  listen(map, {canvas, root, draw, zoom, nearest, point, pixel, whole, tie});
  new ResizeObserver(draw).observe(canvas);
  return map;
}

function listen(map, {canvas, root, draw, zoom, nearest, point, pixel, whole, tie}) {
  const STEPS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
  const all = () => {
    if (map.drawn.length) { map.drawn = []; map.around(null); }
    map.view = whole();
    point(-1);
    draw();
  };
  const at = event => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const place = ([x, y]) => [(2 * x / canvas.clientWidth - 1) / map.view.zoom + map.view.x,
    (1 - 2 * y / canvas.clientHeight) / map.view.zoom + map.view.y];
  const choose = tool => {
    map.tool = map.tool === tool ? "" : tool;
    for (const button of root.querySelectorAll("[data-tool]"))
      button.setAttribute("aria-pressed", String(button.dataset.tool === map.tool));
    canvas.style.cursor = map.tool ? "crosshair" : "";
    canvas.style.touchAction = map.tool ? "none" : "";
  };
  const tight = corners => { // no more corners than are needed to tell the shape
    const step = Math.max(1, Math.ceil(corners.length / 120));
    return corners.filter((_, i) => i % step === 0).map(c => c.map(v => Math.round(v * 1e4) / 1e4));
  };
  const draws = event => {
    const here = place(at(event));
    if (map.tool === "box") {
      const [x, y] = drag.from;
      map.drawn = [[x, y], [here[0], y], here, [x, here[1]]];
    } else map.drawn.push(here);
    tie();
  };
  let drag = null;
  canvas.onpointerdown = event => {
    drag = {at: at(event), x: map.view.x, y: map.view.y, far: 0, from: place(at(event))};
    canvas.setPointerCapture(event.pointerId);
    if (map.tool) { map.drawn = [drag.from]; point(-1); }
  };
  canvas.onpointermove = event => {
    const [x, y] = at(event);
    if (!drag) return point(nearest(x, y));
    const [dx, dy] = [x - drag.at[0], y - drag.at[1]];
    drag.far = Math.max(drag.far, Math.abs(dx) + Math.abs(dy));
    if (drag.far < 5) return;
    if (map.tool) return draws(event);
    map.view.x = drag.x - 2 * dx / canvas.clientWidth / map.view.zoom;
    map.view.y = drag.y + 2 * dy / canvas.clientHeight / map.view.zoom;
    draw();
  };
  canvas.onpointerup = event => {
    const far = drag ? drag.far : 99;
    drag = null;
    if (map.tool && far >= 5) {
      map.drawn = tight(map.drawn);
      choose("");
      tie();
      return map.around(map.drawn.length > 2 ? map.drawn : null);
    }
    const found = far < 5 ? nearest(...at(event)) : -1;
    if (found >= 0) map.open(found);
  };
  canvas.onpointerleave = () => { if (!drag) point(-1); };
  canvas.onwheel = event => {
    if (!event.ctrlKey && document.activeElement !== canvas && canvas.getRootNode().activeElement !== canvas) return;
    event.preventDefault();
    zoom(Math.exp(-event.deltaY * .0015), ...at(event));
  };
  canvas.onkeydown = event => {
    if (event.key === "+" || event.key === "=") zoom(1.4);
    else if (event.key === "-") zoom(1 / 1.4);
    else if (event.key === "Escape") all();
    else if (event.key === "l" || event.key === "L") choose("lasso");
    else if (event.key === "Enter" && map.at >= 0) map.open(map.at);
    else if (STEPS[event.key]) {
      const [dx, dy] = STEPS[event.key];
      const from = map.at >= 0 ? pixel(map.at) : [canvas.clientWidth / 2, canvas.clientHeight / 2];
      const ahead = (a, b) => a * dx + b * dy > Math.abs(a * dy) + Math.abs(b * dx);
      const next = nearest(...from, map.at >= 0 ? ahead : undefined, 1e4);
      if (next >= 0) point(next);
    } else return;
    event.preventDefault();
  };
  root.querySelector(".buttons").onclick = event => {
    const what = event.target.dataset.do;
    if (what === "in") zoom(1.6);
    if (what === "out") zoom(1 / 1.6);
    if (what === "all") all();
    if (event.target.dataset.tool) choose(event.target.dataset.tool);
  };
}

function compiled(gl) {
  const program = gl.createProgram();
  for (const [kind, source] of [[gl.VERTEX_SHADER, VERTEX], [gl.FRAGMENT_SHADER, FRAGMENT]]) {
    const shader = gl.createShader(kind);
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  gl.useProgram(program);
  gl.enable(gl.BLEND);
  gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  return program;
}

function fill(gl, data, held) {
  const colour = new Uint8Array(4 * data.n), mark = new Uint8Array(data.n);
  const parts = hex => [1, 3, 5].map(j => parseInt(hex.slice(j, j + 2), 16));
  const grey = parts(data.grey), tints = data.colours.map(parts);
  for (let i = 0; i < data.n; i++) {
    const group = data.group[i], faint = data.highlight !== null && data.topic[i] !== data.highlight;
    colour.set(group < 0 || faint ? grey : tints[group % tints.length], 4 * i);
    mark[i] = data.marks[group] ?? 0;
    colour[4 * i + 3] = faint ? 90 : group < 0 ? 150 : 225;
  }
  const put = (at, values, parts, type, norm) => {
    held[at] ??= gl.createBuffer();
    gl.bindBuffer(gl.ARRAY_BUFFER, held[at]);
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, parts, type, norm, 0, 0);
  };
  put(0, data.x, 1, gl.FLOAT, false);
  put(1, data.y, 1, gl.FLOAT, false);
  put(2, colour, 4, gl.UNSIGNED_BYTE, true);
  put(3, mark, 1, gl.UNSIGNED_BYTE, false);
}
