"use strict";

// The curve behind the table: share answered right and wrong over the threshold.
const HEIGHT = 280;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// Beside a line, on the side that is asked for if there is room.
const write = (plot, text, x, y, style, side = "right") => {
  const { ctx, bbox } = plot;
  ctx.font = `${12 * devicePixelRatio}px ${getComputedStyle(document.body).fontFamily}`;
  ctx.fillStyle = style;
  const width = ctx.measureText(text).width + 8 * devicePixelRatio;
  const right = side === "right" ? x + width < bbox.left + bbox.width : x - width < bbox.left;
  ctx.textAlign = right ? "left" : "right";
  ctx.fillText(text, x + (right ? 6 : -6) * devicePixelRatio, y);
};

// The threshold in force, and the one that is proposed, as lines over the whole height.
const upright = (at, name, side, style, dash) => (plot) => {
  const x = Math.round(plot.valToPos(at, "x", true));
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.strokeStyle = style;
  ctx.lineWidth = 2 * devicePixelRatio;
  ctx.setLineDash(dash.map((length) => length * devicePixelRatio));
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  write(plot, `${name} ${Math.round(at)}%`, x, bbox.top + 14 * devicePixelRatio, style, side);
  ctx.restore();
};

// A curve's name stands over it.
const named = (name, shares, at, style) => (plot) => {
  plot.ctx.save();
  write(plot, name, plot.valToPos(at, "x", true), plot.valToPos(shares[at], "y", true) - 8 * devicePixelRatio, style);
  plot.ctx.restore();
};

const series = (label, stroke, dash) => ({
  label, stroke, dash, width: 2, points: { show: false }, value: (plot, value) => (value === null ? "–" : `${value}%`),
});

const axis = (text) => ({
  stroke: colour("--tblr-secondary-color"),
  grid: { stroke: colour("--tblr-border-color"), width: 1 },
  ticks: { stroke: colour("--tblr-border-color"), width: 1 },
  values: (plot, values) => values.map((value) => `${value}%`),
  label: text,
});

const draw = () => {
  const box = document.getElementById("curve");
  if (!box) {
    return;
  }
  box.replaceChildren();
  const numbers = (text) => text.split(",").map(Number);
  const right = numbers(box.dataset.right);
  const wrong = numbers(box.dataset.wrong);
  const now = 100 * Number(box.dataset.now);
  const proposed = box.dataset.proposed ? 100 * Number(box.dataset.proposed) : now;
  const free = [10, 30, 75].find((at) => [now, proposed].every((line) => Math.abs(line - at) > 15)) ?? 10;
  const lines = [
    upright(now, box.dataset.nameNow, now < proposed ? "left" : "right", colour("--tblr-body-color"), []),
    named(box.dataset.nameRight, right, free, colour("--console-accent")),
    named(box.dataset.nameWrong, wrong, free, colour("--console-bad")),
  ];
  if (proposed !== now) {
    const side = now < proposed ? "right" : "left";
    lines.push(upright(proposed, box.dataset.nameProposed, side, colour("--console-accent"), [6, 4]));
  }
  const plot = new uPlot({
    width: box.clientWidth,
    height: HEIGHT,
    scales: { x: { time: false, range: [0, 100] }, y: { range: [0, 100] } },
    axes: [axis(box.dataset.nameThreshold), axis(null)],
    series: [
      { label: box.dataset.nameThreshold, value: (plot, value) => (value === null ? "–" : `${value}%`) },
      series(box.dataset.nameRight, colour("--console-accent"), []),
      series(box.dataset.nameWrong, colour("--console-bad"), [5, 3]),
    ],
    hooks: { draw: lines },
  }, [right.map((share, at) => at), right, wrong], box);
  new ResizeObserver(() => plot.setSize({ width: box.clientWidth, height: HEIGHT })).observe(box);
};

addEventListener("DOMContentLoaded", draw);
document.addEventListener("htmx:afterSettle", draw);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => requestAnimationFrame(draw));
