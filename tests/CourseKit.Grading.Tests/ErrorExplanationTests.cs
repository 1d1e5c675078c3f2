namespace CourseKit.Grading.Tests;

/// <summary>Each error that is explained is one that the compilers really give, for the slip that the explanation speaks of.</summary>
public class ErrorExplanationTests
{
    /// <summary>What stands before the formula of a right answer, or a whole file where it ends in a new line.</summary>
    private static readonly Dictionary<string, string> CSharp = new()
    {
        ["CS1001"] = "double = 1;",
        ["CS1002"] = "double y = 1",
        ["CS1003"] = "double[] y = [1 2];",
        ["CS1026"] = "double y = Math.Exp(1;",
        ["CS1513"] = "if (x > 0) {",
        ["CS1022"] = "} } }",
        ["CS1525"] = "double y = 2 * ;",
        ["CS1056"] = "double y = 2 × 3;",
        ["CS8805"] = "double y = 1;\n",
        ["CS8803"] = "return 1; } } Console.WriteLine(1); public class Other { public double Square(double x) {",
        ["CS0201"] = "x + 1;",
        ["CS0103"] = "double y = z;",
        ["CS0117"] = "double y = Math.Exponential(1);",
        ["CS0246"] = "Lisst<double> y = [];",
        ["CS1061"] = "double[] y = [1]; double z = y.Lenght;",
        ["CS0128"] = "double y = 1; double y = 2;",
        ["CS0136"] = "for (int i = 0; i < 2; i++) { double x = 1; }",
        ["CS0019"] = "if (x && true) { return 1; }",
        ["CS0029"] = "double y = \"1\";",
        ["CS0266"] = "int y = x;",
        ["CS1501"] = "double y = Math.Exp(1, 2);",
        ["CS0121"] = "int n = 3; double y = Math.Ceiling(n / 2);",
        ["CS1503"] = "double y = Math.Exp(\"1\");",
        ["CS7036"] = "double F(double a, double b) => a; F(1);",
        ["CS0161"] = "double F(double a) { if (a > 0) { return 1; } }",
        ["CS0165"] = "double y; if (x > 0) { y = 1; } x = y;",
        ["CS0535"] = "return 1; } } public class Other : ISigmoid { public double Value(double x) {",
        ["CS0736"] = "return 1; } } public class Other : ISigmoid { public static double Value(double x) => 1; public double Derivative(double x) {",
        ["CS0737"] = "return 1; } } public class Other : ISigmoid { double Value(double x) => 1; public double Derivative(double x) {",
        ["CS0738"] = "return 1; } } public class Other : ISigmoid { public int Value(double x) => 1; public double Square(double x) {",
    };

    /// <summary>The same.</summary>
    private static readonly Dictionary<string, string> FSharp = new()
    {
        ["FS0010"] = "let y 1.0",
        ["FS0058"] = "let y = Math.Exp(\n      1.0)",
        ["FS0222"] = "type Sigmoid() = class end\n",
        ["FS0583"] = "let y = (1.0 + (2.0",
        ["FS0588"] = "let f () =\n            let y = 1.0",
        ["FS0589"] = "if x > 0.0 1.0 else 2.0",
        ["FS0748"] = "return 1.0",
        ["FS3118"] = "  let y = 1.0",
        ["FS0039"] = "let y = z",
        ["FS0072"] = "let f a = a.Length",
        ["FS0001"] = "let y : float = \"1\"",
        ["FS0003"] = "let y = x (1.0)",
        ["FS0027"] = "let y = 1.0 in y <- 2.0",
        ["FS0041"] = "let y = Math.Abs(\"1\")",
        ["FS0043"] = "let y = x + 1",
        ["FS0193"] = "let y = 1 / (1 + Math.Exp(-x))",
        ["FS0366"] = "namespace A\n\ntype A() =\n    interface CourseKit.Exercises.ISigmoid with\n        member _.Value x = x\n",
        ["FS0855"] = "namespace A\n\ntype A() =\n    interface CourseKit.Exercises.ISigmoid with\n        member _.Valeu x = x\n",
    };

    private SigmoidGrading _grading = null!;

    private static IEnumerable<TestCaseData> Slips =>
        from slip in CSharp.Concat(FSharp)
        select new TestCaseData(slip.Key, slip.Value).SetArgDisplayNames(slip.Key);

    [OneTimeSetUp]
    public void Start() => _grading = new SigmoidGrading();

    [OneTimeTearDown]
    public async Task StopAsync() => await _grading.DisposeAsync();

    [TestCaseSource(nameof(Slips))]
    public async Task A_slip_draws_the_error_and_its_explanation(string code, string slip)
    {
        ExerciseOutcome outcome = code.StartsWith("CS", StringComparison.Ordinal)
            ? await _grading.GradeAsync(slip.EndsWith('\n') ? slip : SigmoidGrading.Right(slip))
            : await _grading.GradeFSharpAsync(slip.EndsWith('\n') ? slip : SigmoidGrading.RightFSharp(slip));

        Assert.That(outcome.Errors.Select(error => error.Code), Does.Contain(code), string.Join('\n', outcome.Errors));
        Assert.That(outcome.Errors.First(error => error.Code == code).Explanation, Is.Not.Empty);
    }

    [TestCase("double y = exp(-x);", "Math.Exp")]
    [TestCase("double y = Ln(x);", "Math.Log")]
    [TestCase("double y = x ^ 2;", "Math.Pow")]
    [TestCase("List<double> list = [1, 2]; bool y = x < list.Count;", null)]
    [TestCase("double[] list = [1, 2]; bool y = x < list.Count;", "take Length")]
    [TestCase("List<double> list = [1, 2]; double[] y = list;", ".ToArray()")]
    [TestCase("ISigmod y = null!;", "using CourseKit.Exercises;")]
    public async Task The_commonest_cases_of_an_error_are_told_apart(string slip, string? told)
    {
        ExerciseOutcome outcome = await _grading.GradeAsync(SigmoidGrading.Right(slip));

        Assert.That(outcome.Errors.SingleOrDefault()?.Explanation, told is null ? Is.Null : Does.Contain(told));
    }

    [Test]
    public async Task An_if_without_else_is_told_apart_in_FSharp() =>
        Assert.That((await _grading.GradeFSharpAsync(SigmoidGrading.RightFSharp("let y = if x > 0.0 then 1.0"))).Errors.Single().Explanation, Does.Contain("needs both ways"));

    [Test]
    public void Every_explanation_is_tried() => Assert.That(ErrorExplanations.Codes, Is.EquivalentTo(CSharp.Keys.Concat(FSharp.Keys)));

    [Test]
    public void An_explanation_is_short() => Assert.That(ErrorExplanations.Codes.Select(code => ErrorExplanations.Of(code, "")!.Length), Is.All.LessThan(170));
}
