using System.Text.Json.Nodes;
using Json.Schema;

namespace CourseKit.Grading.Tests;

/// <summary>The schema describes what is written, and nothing else.</summary>
public class ResultsSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromFile(Path.Combine(Course.Folder.Root, "src/CourseKit.Grading/Reports/results.schema.json"));

    private JsonNode _results = null!;

    [OneTimeSetUp]
    public async Task GradeAsync()
    {
        using var folder = new TemporaryFolder();
        await using Grader grader = Course.Grader();
        folder.Write($"class/a-right/{Course.SigmoidFolder}/Sigmoid.cs", SigmoidGrading.Right());
        folder.Write($"class/b-broken/{Course.SigmoidFolder}/Sigmoid.cs", "public class {");
        folder.Write($"class/c-crash/{Course.SigmoidFolder}/Sigmoid.cs", SigmoidGrading.Right("if (x == 0) { Environment.Exit(3); }"));
        folder.Write("class/c-crash/notes.txt", "ignored");
        folder.Write("class/d-damaged.zip", "no archive");
        List<SubmissionOutcome> outcomes = [];
        foreach (Submission submission in SubmissionFinder.Find([Path.Combine(folder.Path, "class")], Course.Catalogue).Submissions)
        {
            outcomes.Add(await grader.GradeAsync(submission));
        }

        outcomes.Add(Outcomes.Submission("e-grader-error", Outcomes.Failed("The grader failed.", Verdict.GraderError)));
        _results = JsonNode.Parse(ResultsJson.Of(new ClassOutcome(outcomes, grader.HasHiddenTests, grader.Isolation.Name)))!;
    }

    [Test]
    public void Real_results_keep_to_it() =>
        Assert.That(Faults(_results), Is.Empty);

    [Test]
    public void What_was_not_handed_in_is_told() => Assert.That(
        _results["submissions"]![0]!["exercises"]!.AsArray().Where(exercise => !exercise!["isMissing"]!.GetValue<bool>()).Select(exercise => exercise!["id"]!.GetValue<string>()),
        Is.EqualTo(new[] { "02-01" }));

    [Test]
    public void Every_verdict_is_in_it() => Assert.That(
        Enum.GetValues<Verdict>().Select(verdict => Faults(JsonNode.Parse(ResultsJson.Of(Outcomes.Class(Outcomes.Submission("anna", Outcomes.Failed("x", verdict)))))!)),
        Is.All.Empty);

    [TestCase("", "version", "2")]
    [TestCase("", "format", "\"other\"")]
    [TestCase("", "time", "\"today\"")]
    [TestCase("", "submissions", "[]")]
    [TestCase("", "hasHiddenTests", null)]
    [TestCase("/submissions/0", "points", "-1")]
    [TestCase("/submissions/0", "points", "1.5")]
    [TestCase("/submissions/0", "path", "\"x\"")]
    [TestCase("/submissions/0", "ignoredFiles", null)]
    [TestCase("/submissions/0/exercises/0", "id", "\"2-1\"")]
    [TestCase("/submissions/0/exercises/0", "verdict", "\"Passed\"")]
    [TestCase("/submissions/0/exercises/0", "isMissing", null)]
    [TestCase("/submissions/0/exercises/0", "code", "\"class\"")]
    [TestCase("/submissions/0/exercises/0/tests/0", "verdict", "\"fine\"")]
    [TestCase("/submissions/0/exercises/0/tests/0", "seconds", "1")]
    [TestCase("/submissions/0/exercises/0/tests/0", "message", null)]
    [TestCase("/submissions/0/exercises/0/tests/-1", "message", "\"what it asks\"")]
    [TestCase("/submissions/0/exercises/0/tests/-1", "verdict", "\"timeout\"")]
    [TestCase("/submissions/0/exercises/0/tests/-1", "name", "\"Value at minus one\"")]
    public void Anything_else_is_refused(string place, string name, string? value)
    {
        JsonNode changed = _results.DeepClone();
        JsonObject found = At(changed, place);
        if (value is null)
        {
            found.Remove(name);
        }
        else
        {
            found[name] = JsonNode.Parse(value);
        }

        Assert.That(Faults(changed), Is.Not.Empty);
    }

    /// <summary>A place as in JSON Pointer; -1 is the last of an array.</summary>
    private static JsonObject At(JsonNode node, string place)
    {
        foreach (string step in place.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            node = node is JsonArray array ? array[step == "-1" ? array.Count - 1 : int.Parse(step, null)]! : node[step]!;
        }

        return node.AsObject();
    }

    private static string[] Faults(JsonNode results)
    {
        EvaluationResults evaluation = Schema.Evaluate(results, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return evaluation.IsValid ? [] : [.. evaluation.Details.Where(detail => detail.HasErrors).Select(detail => $"{detail.InstanceLocation}: {string.Join(" ", detail.Errors!.Values)}"), "not valid"];
    }
}
