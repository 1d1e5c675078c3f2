// Draws one figure wherever the page holds its place. Each figure brings this script along, so it assumes nothing of the page:
// not that plotly.js is there, nor that the figure stands there once, nor whether the page is light or dark.
((figure) => {
  const places = [...document.querySelectorAll('[$mark="$key"]:not([data-drawn])')];

  // The course's template with the page's own text colour in place of the grey that suits any page.
  const themed = (place) => {
    const ink = getComputedStyle(place).color;
    const rgb = /^rgba?\((\d+), (\d+), (\d+)/.exec(ink);
    const template = structuredClone(figure.layout?.template ?? {});
    if (!rgb) return template;
    const faint = (share) => `rgba(${rgb[1]},${rgb[2]},${rgb[3]},${share})`;
    const layout = (template.layout ??= {});
    const scene = (layout.scene ??= {});
    layout.font = { ...layout.font, color: ink };
    layout.modebar = { bgcolor: "rgba(0,0,0,0)", color: faint(0.5), activecolor: ink };
    layout.xaxis = { ...layout.xaxis, gridcolor: faint(0.15), zerolinecolor: faint(0.35), linecolor: faint(0.35) };
    layout.yaxis = { ...layout.yaxis, gridcolor: faint(0.15), zerolinecolor: faint(0.35), linecolor: faint(0.35) };
    for (const axis of ["xaxis", "yaxis", "zaxis"])
      scene[axis] = { ...scene[axis], gridcolor: faint(0.3), zerolinecolor: faint(0.3), linecolor: faint(0.3) };
    return template;
  };

  const draw = (place) => {
    const { data, layout, frames, config } = structuredClone(figure);
    // The page's width is the limit; a wider wish is the place's max-width.
    delete layout?.width;
    place.replaceChildren();
    let ink = getComputedStyle(place).color;
    Plotly.newPlot(place, {
      data, frames: frames ?? [], layout: { ...layout, template: themed(place), autosize: true },
      // Never a button that uploads the figure, whoever made it.
      config: {
        ...config, responsive: true, displaylogo: false, showSendToCloud: false,
        modeBarButtonsToRemove: ["select2d", "lasso2d", "zoomIn2d", "zoomOut2d", "autoScale2d"],
      },
    });
    // A pause interrupts the animation, which plotly.js reports as a failure without a reason.
    if (frames) addEventListener("unhandledrejection", (event) => event.reason === undefined && event.preventDefault());
    const follow = () => {
      const now = getComputedStyle(place).color;
      if (now !== ink && place.isConnected) Plotly.relayout(place, { template: themed(place) });
      ink = now;
    };
    const observer = new MutationObserver(() => setTimeout(follow));
    for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => setTimeout(follow));
  };

  const drawAll = () => places.forEach(draw);
  places.forEach((place) => (place.dataset.drawn = ""));
  if (window.Plotly) return drawAll();

  // Whoever brings plotly.js, this script's own request or another part of the page, the figure is drawn then.
  const waiting = setInterval(() => {
    if (!window.Plotly) return;
    clearInterval(waiting);
    drawAll();
  }, 100);
  if (document.querySelector('script[src="$address"]')) return;
  const script = document.createElement("script");
  Object.assign(script, { src: "$address", integrity: "$integrity", crossOrigin: "anonymous" });
  script.onerror = () => places.forEach((place) => place.append("This figure is drawn by plotly.js, which could not be loaded from $address."));
  document.head.append(script);
});
