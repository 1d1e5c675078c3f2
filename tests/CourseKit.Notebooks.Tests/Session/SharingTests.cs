namespace CourseKit.Notebooks.Tests.Session;

/// <summary>Values that go from one language to the other.</summary>
public class SharingTests : SessionTests
{
    [Test]
    public async Task An_array_is_shared_by_reference_and_back()
    {
        await Session.CSharpAsync("var w = new double[] { 1, 2 };");
        await Session.FSharpAsync("#!share --from csharp w\nw.[0] <- 5.0\nlet back = w");
        await Session.CSharpAsync("#!share --from fsharp back\n(w[0], object.ReferenceEquals(w, back))");
        Assert.That(Session.Result, Is.EqualTo("( 5, True )"));
    }

    [TestCase("new double[][] { new[] { 1.0 } }", "v.[0].[0] = 1.0")]
    [TestCase("new[] { new double[,] { { 1, 2 } } }", "v.[0].[0, 1] = 2.0")]
    [TestCase("new List<double[][]> { new[] { new[] { 1.0, 3.0 } } }", "v.[0].[0].[1] = 3.0")]
    [TestCase("new double[1, 2]", "v.[0, 1] = 0.0")]
    [TestCase("new List<int> { 4 }", "v.[0] = 4")]
    [TestCase("new Dictionary<string, double[]> { [\"a\"] = new[] { 2.0 } }", "v.[\"a\"].[0] = 2.0")]
    [TestCase("(1, \"x\")", "(let struct (a, b) = v in a = 1 && b = \"x\")")]
    [TestCase("(Func<double, double>)(x => x + 1)", "v.Invoke 1.0 = 2.0")]
    [TestCase("(string?)null", "isNull v")]
    public async Task Values_made_in_csharp_can_be_used_in_fsharp(string csharp, string fsharp)
    {
        await Session.CSharpAsync($"var v = {csharp};");
        await Session.FSharpAsync($"#!share --from csharp v\n{fsharp}");
        Assert.That(Session.Result, Is.EqualTo("True"));
    }

    [TestCase("[ 1; 2 ]", "v.Length == 2 && v[1] == 2")]
    [TestCase("array2D [ [ 1.0; 2.0 ] ]", "v[0, 1] == 2")]
    [TestCase("(1, \"x\")", "v.Item2 == \"x\"")]
    [TestCase("Some 3.0", "v.Value == 3")]
    [TestCase("Map.ofList [ \"a\", 1 ]", "v[\"a\"] == 1")]
    [TestCase("System.Func<int, int>(fun x -> x + 1)", "v(1) == 2")]
    public async Task Values_made_in_fsharp_can_be_used_in_csharp(string fsharp, string csharp)
    {
        await Session.FSharpAsync($"let v = {fsharp}");
        await Session.CSharpAsync($"#!share --from fsharp v\n{csharp}");
        Assert.That(Session.Result, Is.EqualTo("True"));
    }

    [Test]
    public async Task A_shared_value_can_get_another_name()
    {
        await Session.FSharpAsync("let loss = 0.5");
        await Session.CSharpAsync("#!share --from fsharp loss --as initialLoss\ninitialLoss");
        Assert.That(Session.Result, Is.EqualTo("0.5"));
    }

    [TestCase("#!set --name s --value @fsharp:y --byref", "System.Double[]")]
    [TestCase("#!set --name s --value @fsharp:y", "System.Text.Json.JsonDocument")]
    [TestCase("#!set --name s --value @fsharp:n", "System.Double")]
    [TestCase("#!set --name s --value @fsharp:t", "System.Boolean")]
    [TestCase("#!set --name s --value \"two words\"", "System.String")]
    public async Task Set_copies_through_json_unless_by_reference(string directive, string type)
    {
        await Session.FSharpAsync("let y = [| 1.0 |]\nlet n = 5\nlet t = true");
        await Session.CSharpAsync($"{directive}\ns.GetType().FullName");
        Assert.That(Session.Result, Is.EqualTo(type));
    }

    [TestCase("#!share --from fsharp nowhere", "fsharp knows no value nowhere")]
    [TestCase("#!share nowhere", "Write: #!share --from csharp name")]
    [TestCase("#!share --from python x", "\"python\"")]
    [TestCase("#!set --name x", "Write: #!set")]
    [TestCase("#!set --name x --value @fsharp", "@fsharp names no value")]
    [TestCase("#!shaer --from fsharp x", "#!shaer is not known here")]
    [TestCase("#!import", "Write: #!import")]
    public async Task A_directive_that_cannot_work_is_told_with_its_line(string directive, string message)
    {
        Assert.That(await Session.CSharpAsync($"\n{directive}"), Is.False);
        Assert.That(Session.Error.Message, Does.Contain(message));
        Assert.That((Session.Error.Places.Single().Line, Session.Error.Places.Single().Text), Is.EqualTo((2, directive)));
    }

    [Test]
    public async Task A_name_that_the_other_language_reserves_is_told()
    {
        await Session.CSharpAsync("int rec = 1;");
        Assert.That(await Session.FSharpAsync("#!share --from csharp rec"), Is.False);
        Assert.That(Session.Error.Message, Does.Contain("\"rec\" is not a name that F# allows").And.Contain("--as"));
    }

    [Test]
    public async Task A_type_of_a_csharp_cell_cannot_go_to_fsharp_and_the_message_says_why()
    {
        await Session.CSharpAsync("record Point(int X); var point = new Point(1);");
        Assert.That(await Session.FSharpAsync("#!share --from csharp point"), Is.False);
        Assert.That(Session.Error.Message, Does.Contain("Point is declared in a C# cell"));
    }
}
