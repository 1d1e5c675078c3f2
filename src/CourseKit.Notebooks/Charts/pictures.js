// Draws each of "figures" on white and leaves the pictures as the page's only text.
(async () => {
  const pictures = {};
  for (const [key, { data, layout = {}, frames = [] }] of Object.entries(figures)) {
    // A picture of an animation shows how it ends, without the buttons that a picture cannot answer.
    const last = frames.at(-1);
    last?.data?.forEach((trace, i) => Object.assign(data[last.traces?.[i] ?? i], trace));
    Object.assign(layout, last?.layout);
    delete layout.updatemenus;
    delete layout.sliders;
    const font = layout.template?.layout?.font;
    if (font) font.color = "#222222";
    const size = { width: layout.width ?? 720, height: layout.height ?? 450 };
    const place = document.body.appendChild(document.createElement("div"));
    await Plotly.newPlot(place, data, { ...layout, ...size, paper_bgcolor: "#ffffff", plot_bgcolor: "#ffffff" }, { staticPlot: true });
    const picture = (format) => Plotly.toImage(place, { format, ...size, scale: 1 });
    pictures[key] = { png: await picture("png"), webp: await picture("webp") };
    Plotly.purge(place);
    place.remove();
  }
  document.body.textContent = JSON.stringify(pictures);
})().catch((error) => (document.body.textContent = JSON.stringify({ error: String(error) })));
