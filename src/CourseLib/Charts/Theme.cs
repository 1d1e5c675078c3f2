using System.Text.Json.Nodes;

namespace CourseLib.Charts;

/// <summary>
/// How the course's figures look where their traces and layout say nothing: plotly.js's "template".
/// </summary>
/// <remarks>
/// The page shines through, and text and grid are of a grey that reads on light and dark pages; the script in
/// <c>figure.js</c>, where it runs, puts the page's own text colour in its place.
/// </remarks>
internal static class Theme
{
    private const string Transparent = "rgba(0,0,0,0)";
    private const string Grid = "rgba(128,128,128,0.25)";

    // Transparent lines in space vanish from pictures.
    private const string SceneGrid = "#a6a6a6";

    private const string ZeroLine = "rgba(128,128,128,0.5)";

    public static JsonObject Template() => new()
    {
        ["layout"] = new JsonObject
        {
            ["font"] = new JsonObject { ["color"] = Palette.Grey, ["size"] = 13 },
            ["paper_bgcolor"] = Transparent,
            ["plot_bgcolor"] = Transparent,
            ["colorway"] = new JsonArray([.. Palette.Traces.Select(color => JsonValue.Create(color))]),
            ["title"] = new JsonObject { ["x"] = 0.02, ["xanchor"] = "left", ["y"] = 0.97, ["yanchor"] = "top", ["font"] = new JsonObject { ["size"] = 16 } },
            ["legend"] = new JsonObject { ["bgcolor"] = Transparent },
            ["hovermode"] = "closest",
            ["margin"] = new JsonObject { ["l"] = 60, ["r"] = 20, ["t"] = 56, ["b"] = 52 },
            ["xaxis"] = FlatAxis(),
            ["yaxis"] = FlatAxis(),
            ["annotationdefaults"] = new JsonObject { ["arrowcolor"] = Palette.Grey },
            ["scene"] = new JsonObject
            {
                ["xaxis"] = SceneAxis(),
                ["yaxis"] = SceneAxis(),
                ["zaxis"] = SceneAxis(),

                // From far enough, and looking low enough, that the titles of all three axes are in the picture.
                ["camera"] = new JsonObject
                {
                    ["eye"] = new JsonObject { ["x"] = 1.5, ["y"] = 1.5, ["z"] = 1 },
                    ["center"] = new JsonObject { ["x"] = 0, ["y"] = 0, ["z"] = -0.15 },
                },
            },
        },
    };

    private static JsonObject FlatAxis() => new()
    {
        ["gridcolor"] = Grid,
        ["zerolinecolor"] = ZeroLine,
        ["linecolor"] = ZeroLine,
        ["automargin"] = true,
        ["title"] = new JsonObject { ["standoff"] = 10 },
    };

    private static JsonObject SceneAxis() => new()
    {
        ["gridcolor"] = SceneGrid,
        ["zerolinecolor"] = SceneGrid,
        ["linecolor"] = SceneGrid,
        ["showbackground"] = false,
        ["nticks"] = 6,
    };
}
