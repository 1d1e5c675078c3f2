using System.Text.Json.Nodes;

namespace CourseLib.Charts;

/// <summary>Writes an animation: its frames, the two buttons and the slider.</summary>
internal static class Animation
{
    // The buttons' background is light while they are pressed, whatever the theme; so it is always, and their text always dark.
    private const string ButtonColor = "#e8e8e8";
    private const string ButtonTextColor = "#222222";
    private const string SliderColor = "rgba(128,128,128,0.25)";
    private const int BelowAxisTitle = 62;

    public static JsonArray Frames(IReadOnlyList<Frame> frames, JsonArray figureData)
    {
        if (frames.Count == 0)
            throw new ArgumentException("frames is empty; an animation needs at least one.", nameof(frames));
        if (frames.GroupBy(frame => frame.Name).FirstOrDefault(group => group.Count() > 1) is { Key: string twice })
            throw new ArgumentException($"Two frames have the name '{twice}'; the slider needs different ones.", nameof(frames));
        foreach (Frame frame in frames)
        {
            int[] replaced = Replaced(frame);
            if (replaced.Length != frame.Traces.Count || replaced.Any(index => index < 0 || index >= figureData.Count))
            {
                throw new ArgumentException(
                    $"Frame '{frame.Name}' has {frame.Traces.Count} traces for the figure's traces {string.Join(", ", replaced)}; "
                    + $"the figure has {figureData.Count}, counted from 0.",
                    nameof(frames));
            }
        }

        return [.. frames.Select(Written)];
    }

    /// <summary>The parts of the layout that play the frames.</summary>
    public static JsonObject Controls(IReadOnlyList<Frame> frames, int milliseconds, string label) => new()
    {
        ["updatemenus"] = new JsonArray(new JsonObject
        {
            ["type"] = "buttons",
            ["direction"] = "left",
            ["showactive"] = false,
            ["x"] = 0,
            ["xanchor"] = "left",
            ["y"] = 0,
            ["yanchor"] = "top",
            ["pad"] = new JsonObject { ["t"] = BelowAxisTitle, ["r"] = 8 },
            ["bgcolor"] = ButtonColor,
            ["font"] = new JsonObject { ["color"] = ButtonTextColor },
            ["buttons"] = new JsonArray(
                Button("Play", null, Timing(milliseconds, fromCurrent: true)),
                Button("Pause", new JsonArray((JsonNode?)null), Timing(0, fromCurrent: false))),
        }),
        ["sliders"] = new JsonArray(new JsonObject
        {
            ["x"] = 0,
            ["y"] = 0,
            ["len"] = 1,
            ["pad"] = new JsonObject { ["t"] = BelowAxisTitle + 34 },
            ["bgcolor"] = SliderColor,
            ["bordercolor"] = SliderColor,
            ["tickcolor"] = Palette.Grey,
            ["currentvalue"] = new JsonObject { ["prefix"] = label, ["xanchor"] = "right" },
            ["steps"] = new JsonArray([.. frames.Select(frame => Step(frame.Name))]),
        }),
    };

    private static int[] Replaced(Frame frame) => [.. frame.Replaces ?? Enumerable.Range(0, frame.Traces.Count)];

    private static JsonObject Written(Frame frame)
    {
        var written = new JsonObject
        {
            ["name"] = frame.Name,
            ["data"] = Figure.Data(frame.Traces, $"frame '{frame.Name}', trace"),
            ["traces"] = new JsonArray([.. Replaced(frame).Select(index => JsonValue.Create(index))]),
        };
        if (frame.Title is string title)
            written["layout"] = new JsonObject { ["title"] = new JsonObject { ["text"] = title } };
        return written;
    }

    private static JsonObject Button(string label, JsonNode? frames, JsonObject timing) => new()
    {
        ["label"] = label,
        ["method"] = "animate",
        ["args"] = new JsonArray(frames, timing),
    };

    private static JsonObject Step(string name) => new()
    {
        ["label"] = name,
        ["method"] = "animate",
        ["args"] = new JsonArray(new JsonArray(JsonValue.Create(name)), Timing(0, fromCurrent: false)),
    };

    private static JsonObject Timing(int milliseconds, bool fromCurrent)
    {
        var timing = new JsonObject
        {
            ["mode"] = "immediate",
            ["frame"] = new JsonObject { ["duration"] = milliseconds, ["redraw"] = true },
            ["transition"] = new JsonObject { ["duration"] = 0 },
        };
        if (fromCurrent)
            timing["fromcurrent"] = true;
        return timing;
    }
}
