using System.Text.Json;
using NUnit.Framework;

namespace CourseKit.Grading.Harness;

/// <summary>
/// The base of all graded fixtures. A fixture knows an exercise by its contract alone: under <c>dotnet test</c> it meets the
/// worked solution, under the grader a student's code that runs in another process.
/// </summary>
/// <typeparam name="TContract">The exercise's interface from CourseKit.Exercises.</typeparam>
public abstract class ExerciseTests<TContract>
    where TContract : class
{
    private TContract? _student;

    /// <summary>The object under test, a new one for each test.</summary>
    protected TContract Student => _student ?? throw new InvalidOperationException("There is a student's object only while a test runs.");

    /// <summary>Makes the object for the next test.</summary>
    [SetUp]
    public void MeetStudent() => _student = (StudentSource.Current ?? new SolutionSource(GetType().Assembly)).Create<TContract>();

    /// <summary>Leaves the object: what it has done to the caller's lists is undone.</summary>
    [TearDown]
    public void LeaveStudent() => StudentSource.Current?.EndTest(TestContext.CurrentContext.Test.FullName);

    /// <summary>
    /// Compares a function of the student's with the right one, input by input. Where they differ, and the student's answers
    /// are throughout those of a known misconception, the failure names it. A function that changes the lists it is given
    /// fails, whatever it answers.
    /// </summary>
    /// <param name="name">The member's name, for the message.</param>
    /// <param name="student">The student's function.</param>
    /// <param name="expected">The right function.</param>
    /// <param name="tolerance">
    /// The largest difference between numbers that still count as equal; absolute up to a magnitude of 1, relative to the
    /// expected number above.
    /// </param>
    /// <param name="inputs">What both are asked: a single value, a tuple of the arguments, or a record whose ToString shows them.</param>
    /// <param name="misconceptions">What may have gone wrong, the likeliest first.</param>
    protected static void Compare<TInput, TAnswer>(
        string name,
        Func<TInput, TAnswer> student,
        Func<TInput, TAnswer> expected,
        double tolerance,
        IReadOnlyList<TInput> inputs,
        params IReadOnlyList<Misconception<TInput, TAnswer>> misconceptions)
    {
        JsonElement[] answers = [.. inputs.Select(input => Ask(name, student, input))];
        JsonElement[] right = Answers(expected, inputs);
        int wrong = FirstWrong(answers, right, tolerance);
        if (wrong < 0)
        {
            return;
        }

        string found = $"{name}({Plain.ShowArguments(inputs[wrong])}) gave {Plain.Show(answers[wrong])}; expected {Plain.Show(right[wrong])}.{Where(answers[wrong], right[wrong], tolerance)}";

        // NaN alone shows no idea: there are many ways to it.
        Misconception<TInput, TAnswer>? known = !answers.Any(Plain.HasMoreThanNaN) ? null : misconceptions.FirstOrDefault(idea => FirstWrong(answers, Answers(idea.Answer, inputs), tolerance) < 0);
        Assert.Fail(known is null ? found : $"{known.Feedback}\n{found}");
    }

    private static JsonElement Ask<TInput, TAnswer>(string name, Func<TInput, TAnswer> student, TInput input)
    {
        JsonElement before = Plain.Of(input);
        JsonElement answer = Plain.Of(student(input));
        if (Plain.FirstDifference(Plain.Of(input), before, tolerance: 0) is not null)
        {
            Assert.Fail($"{name} changes the lists it is given. They belong to the caller, who may still need them. Work on a copy: (double[])list.Clone() in C#, Array.copy list in F#.");
        }

        return answer;
    }

    private static JsonElement[] Answers<TInput, TAnswer>(Func<TInput, TAnswer> function, IEnumerable<TInput> inputs) =>
        [.. inputs.Select(input => Plain.Of(function(input)))];

    private static int FirstWrong(JsonElement[] answers, JsonElement[] others, double tolerance) =>
        Array.FindIndex(answers.Zip(others, (answer, other) => Plain.FirstDifference(answer, other, tolerance)).ToArray(), difference => difference is not null);

    private static string Where(JsonElement answer, JsonElement right, double tolerance) => Plain.FirstDifference(answer, right, tolerance) switch
    {
        { Path: "", Answer.ValueKind: JsonValueKind.Array, Expected.ValueKind: JsonValueKind.Array } whole => $" Its length is {whole.Answer.GetArrayLength()} instead of {whole.Expected.GetArrayLength()}.",
        { Path: not "", Answer.ValueKind: JsonValueKind.Array, Expected.ValueKind: JsonValueKind.Array } part => $" The length of {part.Path} is {part.Answer.GetArrayLength()} instead of {part.Expected.GetArrayLength()}.",
        { Path: not "" } part => $" {part.Path} is {Plain.Show(part.Answer)} instead of {Plain.Show(part.Expected)}.",
        _ => "",
    };
}
