using System.Globalization;
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

    /// <summary>
    /// Compares a function of the student's with the right one, input by input. Where they differ, and the student's answers
    /// are throughout those of a known misconception, the failure names it.
    /// </summary>
    /// <param name="name">The member's name, for the message.</param>
    /// <param name="student">The student's function.</param>
    /// <param name="expected">The right function.</param>
    /// <param name="tolerance">The largest absolute difference that still counts as equal.</param>
    /// <param name="inputs">What both are asked.</param>
    /// <param name="misconceptions">What may have gone wrong, the likeliest first.</param>
    protected static void Compare<TInput>(
        string name,
        Func<TInput, double> student,
        Func<TInput, double> expected,
        double tolerance,
        IReadOnlyList<TInput> inputs,
        params IReadOnlyList<Misconception<TInput>> misconceptions)
    {
        double[] answers = [.. inputs.Select(student)];
        int wrong = FirstDifference(answers, inputs.Select(expected), tolerance);
        if (wrong < 0)
        {
            return;
        }

        string found = string.Create(
            CultureInfo.InvariantCulture,
            $"{name}({inputs[wrong]}) gave {answers[wrong]}; expected {expected(inputs[wrong])}.");
        Misconception<TInput>? known = misconceptions.FirstOrDefault(idea => FirstDifference(answers, inputs.Select(idea.Answer), tolerance) < 0);
        Assert.Fail(known is null ? found : $"{known.Feedback}\n{found}");
    }

    private static int FirstDifference(double[] answers, IEnumerable<double> others, double tolerance) =>
        Array.FindIndex(answers.Zip(others, (answer, other) => AreClose(answer, other, tolerance)).ToArray(), close => !close);

    // Equals comes first: it holds for two NaN and for two infinities, whose difference is NaN.
    private static bool AreClose(double answer, double other, double tolerance) =>
        answer.Equals(other) || Math.Abs(answer - other) <= tolerance;
}
