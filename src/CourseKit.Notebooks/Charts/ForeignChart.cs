using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CourseKit.Notebooks.Charts;

/// <summary>
/// Charts of XPlot.Plotly and Plotly.NET, when a reader brings one of these libraries: recognised by name, since nothing here
/// references them. Their own HTML holds the figure as plotly.js's JSON, in a form that older versions of it read.
/// </summary>
internal static class ForeignChart
{
    private const string XPlotChart = "XPlot.Plotly.PlotlyChart";
    private const string PlotlyNetChart = "Plotly.NET.GenericChart";

    private static readonly string[] InstanceMethods = ["GetInlineJS", "GetInlineHtml", "GetHtml"];
    private static readonly string[] StaticMethods = ["toChartHTML", "toEmbeddedHTML"];

    /// <summary>The chart as plotly.js 3 and later reads it; null when the value is no such chart, or holds no figure.</summary>
    public static string? Json(object? value)
    {
        if (value is null || Html(value) is not string html || Variable(html, "data") is not JsonArray data)
            return null;
        var figure = new JsonObject { ["data"] = data, ["layout"] = Variable(html, "layout") as JsonObject ?? [] };
        if (Variable(html, "config") is JsonObject config)
            figure["config"] = config;
        MendTitles(figure);
        return figure.ToJsonString();
    }

    private static string? Html(object chart)
    {
        Type[] types = [.. Ancestors(chart.GetType())];
        if (types.Any(type => type.FullName == XPlotChart))
            return InstanceMethods.Select(name => Call(chart.GetType(), name, chart)).FirstOrDefault(html => html is not null);
        if (!types.Any(type => type.FullName is string name && (name == PlotlyNetChart || name.StartsWith(PlotlyNetChart + "+", StringComparison.Ordinal))))
            return null;

        // The functions are static, of the type itself or of the F# module that older versions nest it in.
        Assembly assembly = chart.GetType().Assembly;
        IEnumerable<Type> holders = new[] { PlotlyNetChart, PlotlyNetChart + "Module" }.Select(name => assembly.GetType(name)).OfType<Type>().Concat(types);
        return holders.SelectMany(_ => StaticMethods, (holder, name) => Call(holder, name, null, chart)).FirstOrDefault(html => html is not null);
    }

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (Type? ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
            yield return ancestor;
    }

    /// <summary>What a public method of that name gives, or null when there is none that fits or it fails.</summary>
    private static string? Call(Type type, string name, object? target, params object[] arguments)
    {
        BindingFlags kind = target is null ? BindingFlags.Static : BindingFlags.Instance;
        MethodInfo? method = type.GetMethods(BindingFlags.Public | kind).FirstOrDefault(method =>
            method.Name == name && method.ReturnType == typeof(string) && !method.IsGenericMethodDefinition
            && method.GetParameters() is var parameters && parameters.Length == arguments.Length
            && parameters.Zip(arguments).All(pair => pair.First.ParameterType.IsInstanceOfType(pair.Second)));
        try
        {
            return (string?)method?.Invoke(target, arguments);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    /// <summary>The JSON that a script assigns to a variable.</summary>
    private static JsonNode? Variable(string html, string name)
    {
        int start = html.IndexOf($"var {name} = ", StringComparison.Ordinal);
        if (start < 0)
            return null;
        byte[] rest = Encoding.UTF8.GetBytes(html[(start + $"var {name} = ".Length)..]);
        try
        {
            // Reads one value and leaves the script that follows it.
            var reader = new Utf8JsonReader(rest);
            return JsonNode.Parse(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>plotly.js 3 no longer takes a title for a text, nor its font beside it.</summary>
    private static void MendTitles(JsonNode node)
    {
        if (node is JsonArray array)
        {
            foreach (JsonNode? item in array)
            {
                if (item is not null)
                    MendTitles(item);
            }
        }
        else if (node is JsonObject holder)
        {
            if (holder["title"] is JsonValue title && title.TryGetValue(out string? text))
                holder["title"] = new JsonObject { ["text"] = text };
            if (holder["titlefont"] is JsonObject font && holder.Remove("titlefont") && (holder["title"] ??= new JsonObject()) is JsonObject titled)
                titled["font"] = font;
            foreach ((_, JsonNode? inner) in holder.ToArray())
            {
                if (inner is JsonObject or JsonArray)
                    MendTitles(inner);
            }
        }
    }
}
