"use strict";

// The curve behind the table: share answered right and wrong over the threshold.
const HEIGHT = 280;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

// The threshold in force, and the one that is proposed, as lines over the whole height.
const upright = (at, style, dash) => (plot) => {
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
  ctx.restore();
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
  const lines = [upright(100 * Number(box.dataset.now), colour("--tblr-body-color"), [])];
  if (box.dataset.proposed) {
    lines.push(upright(100 * Number(box.dataset.proposed), colour("--console-accent"), [6, 4]));
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
  }, [right.map((share, at) => at), right, numbers(box.dataset.wrong)], box);
  new ResizeObserver(() => plot.setSize({ width: box.clientWidth, height: HEIGHT })).observe(box);
};

addEventListener("DOMContentLoaded", draw);
document.addEventListener("htmx:afterSettle", draw);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => requestAnimationFrame(draw));
