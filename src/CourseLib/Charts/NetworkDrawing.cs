namespace CourseLib.Charts;

/// <summary>The circles, arrows and names of <see cref="CourseFigures.NetworkDiagram"/>.</summary>
internal sealed class NetworkDrawing
{
    /// <summary>Between the middles of two layers; a neuron's place is in these units across and in rows down.</summary>
    private const double LayerWidth = 3;

    private const double Radius = 0.32;
    private const int CircleSize = 46;

    private readonly NetworkLayer[] _layers;
    private readonly string[]? _weights;
    private readonly HashSet<string> _highlighted;
    private readonly int _mostNeurons;

    public NetworkDrawing(NetworkLayer[] layers, string[]? weights, string[] highlighted)
    {
        if (layers.Length < 2)
            throw new ArgumentException($"{nameof(layers)} has length {layers.Length}; a network has at least 2.", nameof(layers));
        for (int i = 0; i < layers.Length; i++)
        {
            Require.NotEmpty(layers[i].Neurons.Length, $"{nameof(layers)}[{i}].{nameof(NetworkLayer.Neurons)}");
            if (layers[i].Biases is string[] biases)
                Require.SameLength(layers[i].Neurons.Length, $"{nameof(layers)}[{i}].{nameof(NetworkLayer.Neurons)}", biases.Length, $"{nameof(layers)}[{i}].{nameof(NetworkLayer.Biases)}");
        }

        int arrows = layers.Zip(layers.Skip(1)).Sum(pair => pair.First.Neurons.Length * pair.Second.Neurons.Length);
        if (weights is not null && weights.Length != arrows)
            throw new ArgumentException($"{nameof(weights)} has length {weights.Length} but the network has {arrows} arrows; they must be equal.", nameof(weights));
        (_layers, _weights, _highlighted) = (layers, weights, [.. highlighted]);
        _mostNeurons = layers.Max(layer => layer.Neurons.Length);
    }

    public Figure Draw()
    {
        var arrows = new List<Annotation>();
        var names = new List<Annotation>();
        foreach ((int layer, int from, int to, string? name) in Arrows())
        {
            arrows.Add(Arrow(Place(layer, from), Place(layer + 1, to), IsHighlighted(name)));
            if (name is not null)
                names.Add(Label(name, Along(Place(layer, from), Place(layer + 1, to), from == to ? 0.5 : 0.27), IsHighlighted(name)));
        }

        names.AddRange(_layers.SelectMany(Biases));
        names.AddRange(_layers.Select((layer, i) => Label(layer.Title, (i * LayerWidth, _mostNeurons - 0.25), highlighted: false)));
        Annotation[] all = [.. arrows, .. names];
        return Chart.Plot([.. Circles(highlighted: false), .. Circles(highlighted: true)]).WithLegend(false).WithLayout(new Layout
        {
            Width = 120 + 240 * (_layers.Length - 1),
            Height = 150 + 110 * _mostNeurons,
            Annotations = all,
            HoverMode = "closest",
            XAxis = new Axis { Visible = false, Range = [-0.6, (_layers.Length - 1) * LayerWidth + 0.6] },
            YAxis = new Axis { Visible = false, Range = [-0.75, _mostNeurons] },
        });
    }

    private IEnumerable<(int Layer, int From, int To, string? Name)> Arrows()
    {
        int number = 0;
        for (int layer = 0; layer + 1 < _layers.Length; layer++)
        {
            for (int to = 0; to < _layers[layer + 1].Neurons.Length; to++)
            {
                for (int from = 0; from < _layers[layer].Neurons.Length; from++)
                    yield return (layer, from, to, _weights?[number++]);
            }
        }
    }

    private bool IsHighlighted(string? name) => name is not null && _highlighted.Contains(name);

    /// <summary>Layers stand side by side, each in the middle of the height.</summary>
    private (double X, double Y) Place(int layer, int neuron)
    {
        double room = (_mostNeurons - _layers[layer].Neurons.Length) / 2.0;
        return (layer * LayerWidth, _mostNeurons - 1 - room - neuron);
    }

    private IEnumerable<Scatter> Circles(bool highlighted)
    {
        var shown = _layers.SelectMany((layer, i) => layer.Neurons.Select((name, j) => (Name: name, Place: Place(i, j))))
            .Where(circle => _highlighted.Contains(circle.Name) == highlighted).ToList();
        if (shown.Count == 0)
            yield break;
        yield return new Scatter
        {
            Name = highlighted ? "highlighted neurons" : "neurons",
            X = shown.Select(circle => circle.Place.X),
            Y = shown.Select(circle => circle.Place.Y),
            Text = shown.Select(circle => circle.Name),
            Mode = Mode.MarkersAndText,
            TextPosition = "middle center",
            TextFont = new Font { Size = 16, Color = highlighted ? Palette.Vermilion : null },
            Marker = new Marker
            {
                Size = CircleSize,
                Color = "rgba(128,128,128,0.1)",
                Line = new Line { Color = highlighted ? Palette.Vermilion : Palette.Blue, Width = highlighted ? 3.5 : 2 },
            },
            HoverTemplate = "%{text}<extra></extra>",
        };
    }

    private IEnumerable<Annotation> Biases(NetworkLayer layer, int index) =>
        layer.Biases is null ? [] : layer.Biases.Select((name, neuron) =>
        {
            (double x, double y) = Place(index, neuron);
            return Label("+ " + name, (x, y), IsHighlighted(name)) with { Other = Shifted(-CircleSize / 2 - 12) };
        });

    private static Annotation Arrow((double X, double Y) from, (double X, double Y) to, bool highlighted)
    {
        (double startX, double startY) = Along(from, to, Radius / LayerWidth);
        (double endX, double endY) = Along(from, to, 1 - Radius / LayerWidth);
        return new Annotation
        {
            X = endX,
            Y = endY,
            Ax = startX,
            Ay = startY,
            XRef = "x",
            YRef = "y",
            ShowArrow = true,
            Text = "",
            Other = new Dictionary<string, object>
            {
                ["axref"] = "x",
                ["ayref"] = "y",
                ["arrowhead"] = 2,
                ["arrowsize"] = 1,
                ["arrowwidth"] = highlighted ? 3 : 1.2,
                ["arrowcolor"] = highlighted ? Palette.Vermilion : Palette.Grey,
            },
        };
    }

    private static Annotation Label(string text, (double X, double Y) at, bool highlighted) => new()
    {
        Text = highlighted ? $"<b>{text}</b>" : text,
        X = at.X,
        Y = at.Y,
        XRef = "x",
        YRef = "y",
        ShowArrow = false,
        Font = new Font { Size = 15, Color = highlighted ? Palette.Vermilion : null },
        Other = Shifted(11),
    };

    private static Dictionary<string, object> Shifted(int pixelsUp) => new() { ["yshift"] = pixelsUp };

    private static (double X, double Y) Along((double X, double Y) from, (double X, double Y) to, double share) =>
        (from.X + share * (to.X - from.X), from.Y + share * (to.Y - from.Y));
}
