"use strict";

// The curve behind the table: share answered right and wrong over the threshold.
const HEIGHT = 280;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const write = (plot, text, x, y, style) => {
  const { ctx, bbox } = plot;
  ctx.font = `${12 * devicePixelRatio}px ${getComputedStyle(document.body).fontFamily}`;
  ctx.fillStyle = style;
  const fits = x + ctx.measureText(text).width + 8 * devicePixelRatio < bbox.left + bbox.width;
  ctx.textAlign = fits ? "left" : "right";
  ctx.fillText(text, x + (fits ? 6 : -6) * devicePixelRatio, y);
};

// The threshold in force, and the one that is proposed, as lines over the whole height; "row" keeps their names apart.
const upright = (at, name, row, style, dash) => (plot) => {
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
  write(plot, `${name} ${Math.round(at)}%`, x, bbox.top + 14 * row * devicePixelRatio, style);
  ctx.restore();
};

// A curve's name stands over its beginning.
const named = (name, share, style) => (plot) => {
  plot.ctx.save();
  write(plot, name, plot.valToPos(12, "x", true), plot.valToPos(share, "y", true) - 8 * devicePixelRatio, style);
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
  const lines = [
    upright(100 * Number(box.dataset.now), box.dataset.nameNow, 1, colour("--tblr-body-color"), []),
    named(box.dataset.nameRight, right[12], colour("--console-accent")),
    named(box.dataset.nameWrong, wrong[12], colour("--console-bad")),
  ];
  if (box.dataset.proposed) {
    lines.push(upright(100 * Number(box.dataset.proposed), box.dataset.nameProposed, 2, colour("--console-accent"), [6, 4]));
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
