// A map of articles as points. Python sends bytes: the length of a JSON head, the head, then the
// numbers; a click sends back the row of one point, and nothing else.
const maps = new WeakMap();

export default function ({data, parentElement, setTriggerValue}) {
  const root = parentElement.querySelector(".map");
  let map = maps.get(root);
  if (!map) {
    map = build(root);
    maps.set(root, map);
  }
  map.open = row => setTriggerValue("picked", row);
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
    topic: new Int16Array(rest, 8 * n, n)};
}

const VERTEX = `#version 300 es
layout(location=0) in float x; layout(location=1) in float y; layout(location=2) in vec4 colour;
uniform vec4 view; uniform float size; out vec4 tint;
void main() { gl_Position = vec4((x - view.x) * view.z, (y - view.y) * view.w, 0., 1.);
  gl_PointSize = size; tint = colour; }`;
const FRAGMENT = `#version 300 es
precision mediump float; in vec4 tint; out vec4 o;
void main() { float d = length(gl_PointCoord - .5); if (d > .5) discard; o = tint; }`;

function build(root) {
  const canvas = root.querySelector("canvas"), labels = root.querySelector(".labels");
  const tip = root.querySelector(".tip"), ring = root.querySelector(".ring");
  const gl = canvas.getContext("webgl2", {antialias: true, premultipliedAlpha: false, preserveDrawingBuffer: true});
  const map = {data: null, open: () => {}, at: -1, view: null};
  if (!gl) {
    labels.textContent = "This browser cannot draw the map; the topics below hold the same articles.";
    return {...map, show() {}};
  }
  const program = compiled(gl);
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
    if (map.at >= 0) point(map.at);
  }

  function name() {
    const [sx, sy] = scale(), taken = [];
    labels.replaceChildren();
    for (const label of map.data.labels) {
      const x = ((label.x - map.view.x) * sx + 1) * 50, y = (1 - (label.y - map.view.y) * sy) * 50;
      if (x < 2 || x > 98 || y < 2 || y > 98) continue;
      const box = document.createElement("div");
      box.textContent = label.text;
      box.style.left = `${x}%`;
      box.style.top = `${y}%`;
      labels.append(box);
      const edge = box.offsetWidth / 2, wide = labels.parentElement.clientWidth;
      box.style.left = `${Math.min(Math.max(x / 100 * wide, edge + 4), wide - edge - 44)}px`;
      const shape = box.getBoundingClientRect();
      const hides = taken.some(t => t.left < shape.right && shape.left < t.right && t.top < shape.bottom && shape.top < t.bottom);
      if (hides) box.remove(); else taken.push(shape);
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
      textContent: d.topic[i] < 0 ? d.nowhere : d.names[d.topic[i]]}));
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
    const same = map.data && map.data.version === data.version;
    map.data = data;
    if (!same) [map.view, map.at] = [whole(), -1];
    canvas.setAttribute("aria-label", data.description);
    fill(gl, data);
    draw();
  };
  listen(map, {canvas, root, draw, zoom, nearest, point, pixel, whole});
  new ResizeObserver(draw).observe(canvas);
  return map;
}

function listen(map, {canvas, root, draw, zoom, nearest, point, pixel, whole}) {
  const STEPS = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
  const at = event => {
    const box = canvas.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  let drag = null;
  canvas.onpointerdown = event => {
    drag = {at: at(event), x: map.view.x, y: map.view.y, far: 0};
    canvas.setPointerCapture(event.pointerId);
  };
  canvas.onpointermove = event => {
    const [x, y] = at(event);
    if (!drag) return point(nearest(x, y));
    const [dx, dy] = [x - drag.at[0], y - drag.at[1]];
    drag.far = Math.max(drag.far, Math.abs(dx) + Math.abs(dy));
    if (drag.far < 5) return;
    map.view.x = drag.x - 2 * dx / canvas.clientWidth / map.view.zoom;
    map.view.y = drag.y + 2 * dy / canvas.clientHeight / map.view.zoom;
    draw();
  };
  canvas.onpointerup = event => {
    const far = drag ? drag.far : 99;
    drag = null;
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
    else if (event.key === "Escape") { map.view = whole(); point(-1); draw(); }
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
    if (what === "all") { map.view = whole(); point(-1); draw(); }
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

function fill(gl, data) {
  const colour = new Uint8Array(4 * data.n);
  for (let i = 0; i < data.n; i++) {
    const topic = data.topic[i], faint = data.highlight !== null && topic !== data.highlight;
    const hex = topic < 0 || faint ? "8a8d93" : data.palette[topic % data.palette.length].slice(1);
    for (let j = 0; j < 3; j++) colour[4 * i + j] = parseInt(hex.slice(2 * j, 2 * j + 2), 16);
    colour[4 * i + 3] = faint ? 100 : topic < 0 ? 150 : 225;
  }
  const put = (at, values, parts, type, norm) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, values, gl.STATIC_DRAW);
    gl.enableVertexAttribArray(at);
    gl.vertexAttribPointer(at, parts, type, norm, 0, 0);
  };
  put(0, data.x, 1, gl.FLOAT, false);
  put(1, data.y, 1, gl.FLOAT, false);
  put(2, colour, 4, gl.UNSIGNED_BYTE, true);
}
