using System.Globalization;
using System.Text.Json.Nodes;

namespace CourseLib.Charts;

/// <summary>The place of one figure among several: with axes or a scene of its own, named by its number.</summary>
/// <param name="number">From 1.</param>
/// <param name="across">The part of the whole width, from 0 to 1.</param>
/// <param name="up">The part of the whole height, from 0 to 1, counted from below.</param>
internal sealed class Subplot(int number, (double From, double To) across, (double From, double To) up)
{
    /// <summary>plotly.js's first axes have no number.</summary>
    private readonly string _suffix = number == 1 ? "" : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds the figure's traces, axes and annotations to those of the whole.</summary>
    public void Add(JsonObject figure, JsonArray data, JsonObject layout)
    {
        bool inSpace = false;
        foreach (JsonNode? node in (JsonArray)figure["data"]!)
        {
            var trace = (JsonObject)node!.DeepClone();
            if ((string?)trace["type"] is "surface" or "scatter3d")
            {
                inSpace = true;
                trace["scene"] = "scene" + _suffix;
            }
            else
            {
                trace["xaxis"] = "x" + _suffix;
                trace["yaxis"] = "y" + _suffix;
            }

            if (trace["z"]?[0] is JsonArray)
                PlaceColorBar(trace);
            data.Add(trace);
        }

        var own = (JsonObject)figure["layout"]!;
        if (inSpace)
            AddScene(own, layout);
        else
            AddAxes(own, layout);
        AddAnnotations(own, (JsonArray)layout["annotations"]!);
    }

    /// <summary>The bar stands right of its own plot, as high as that; left of another plot there is no room for it.</summary>
    private void PlaceColorBar(JsonObject trace)
    {
        if (across.To < 1)
        {
            trace["showscale"] = false;
            return;
        }

        JsonObject bar = Part(trace, "colorbar");
        bar["x"] = across.To;
        bar["xanchor"] = "left";
        bar["y"] = (up.From + up.To) / 2;
        bar["len"] = up.To - up.From;
        trace["colorbar"] = bar;
    }

    private void AddScene(JsonObject own, JsonObject layout)
    {
        JsonObject scene = Part(own, "scene");
        scene["domain"] = new JsonObject { ["x"] = Range(across), ["y"] = Range(up) };
        layout["scene" + _suffix] = scene;
    }

    private void AddAxes(JsonObject own, JsonObject layout)
    {
        (JsonObject x, JsonObject y) = (Part(own, "xaxis"), Part(own, "yaxis"));
        x["domain"] = Range(across);
        x["anchor"] = "y" + _suffix;
        y["domain"] = Range(up);
        y["anchor"] = "x" + _suffix;
        if (y["scaleanchor"] is not null)
            y["scaleanchor"] = "x" + _suffix;
        layout["xaxis" + _suffix] = x;
        layout["yaxis" + _suffix] = y;
    }

    private void AddAnnotations(JsonObject own, JsonArray annotations)
    {
        foreach (JsonNode? node in own["annotations"] as JsonArray ?? [])
        {
            var annotation = (JsonObject)node!.DeepClone();
            foreach (string reference in (string[])["xref", "yref", "axref", "ayref"])
            {
                if ((string?)annotation[reference] is "x" or "y")
                    annotation[reference] = (string)annotation[reference]! + _suffix;
            }

            annotation["xref"] ??= "x" + _suffix;
            annotation["yref"] ??= "y" + _suffix;
            annotations.Add(annotation);
        }

        if (own["title"]?["text"] is JsonNode title)
            annotations.Add(Heading((string)title!));
    }

    private JsonObject Heading(string title) => new()
    {
        ["text"] = title,
        ["x"] = (across.From + across.To) / 2,
        ["y"] = up.To,
        ["xref"] = "paper",
        ["yref"] = "paper",
        ["xanchor"] = "center",
        ["yanchor"] = "bottom",
        ["showarrow"] = false,
        ["font"] = new JsonObject { ["size"] = 14 },
    };

    private static JsonObject Part(JsonObject layout, string name) => layout[name]?.DeepClone() as JsonObject ?? [];

    private static JsonArray Range((double From, double To) range) => [range.From, range.To];
}
