using CourseKit.Grading.Harness;
using NUnit.Framework.Interfaces;

namespace CourseKit.Grading;

/// <summary>Runs the tests of one exercise against one student's code and turns what NUnit says into outcomes.</summary>
internal sealed class Marking
{
    private const int MessageLines = 20;

    // A call, what it gave, what was expected, each at its longest, and where they differ.
    private const int LineCharacters = 600;

    private const string DidNotRun = "The test did not run.";

    private readonly Exercise _exercise;
    private readonly bool _isOpen;
    private readonly IReadOnlyList<GradedTest> _tests;
    private readonly Dictionary<string, (Verdict Verdict, string? Message)> _found = [];

    /// <param name="exercise">The exercise to mark.</param>
    /// <param name="tests">Its graded tests.</param>
    /// <param name="isOpen">Whether hidden tests are told like public ones, which is for authors alone.</param>
    public Marking(Exercise exercise, IReadOnlyList<GradedTest> tests, bool isOpen = false)
    {
        _exercise = exercise;
        _isOpen = isOpen;

        // The hidden tests come last: what they ask cannot be told in the failure of a later test.
        _tests = [.. tests.OrderBy(test => test.IsHidden)];
    }

    /// <summary>The interface that the tests ask for.</summary>
    public Type Contract => _tests[0].Contract;

    /// <summary>The outcome of code that cannot be tested.</summary>
    public ExerciseOutcome AllEndWith(Verdict verdict, IReadOnlyList<string> messages)
    {
        foreach (GradedTest test in _tests)
        {
            _found[test.FullName] = (verdict, null);
        }

        return new ExerciseOutcome(_exercise, verdict, messages, Outcomes());
    }

    /// <summary>Runs the tests; those at which the grader itself fails once more.</summary>
    public ExerciseOutcome Run(StudentSource student)
    {
        StudentSource.Current = student;
        try
        {
            Run(student, [.. _tests.Where(test => !test.IsHidden)]);
            Run(student, [.. _tests.Where(test => test.IsHidden)]);
        }
        finally
        {
            StudentSource.Current = null;
        }

        TestOutcome[] outcomes = Outcomes();
        return new ExerciseOutcome(_exercise, Overall(outcomes), [], outcomes);
    }

    private void Run(StudentSource student, GradedTest[] tests)
    {
        RunOnce(student, tests);
        RunOnce(student, tests.Where(test => Found(test).Verdict == Verdict.GraderError));
    }

    private void RunOnce(StudentSource student, IEnumerable<GradedTest> tests)
    {
        foreach (IGrouping<Type, GradedTest> chosen in tests.GroupBy(test => test.Fixture))
        {
            foreach (ITestResult result in GradedTestRun.Of(chosen.Key, chosen))
            {
                _found[result.Test.FullName] = Judge(result, student.FailureOf(result.Test.FullName), FeedbackOf(result.Test));
            }
        }
    }

    private static (Verdict Verdict, string? Message) Judge(ITestResult result, StudentFailureException? failure, string? feedback) => result.ResultState switch
    {
        { Status: TestStatus.Passed } => (Verdict.Passed, null),
        { Status: TestStatus.Failed, Label: "" } => (Verdict.Failed, CleanLines($"{feedback}\n{result.Message}")),
        { Status: TestStatus.Failed } when failure is not null => (failure.Verdict, failure.Message),
        _ => (Verdict.GraderError, result.Message),
    };

    private static string? FeedbackOf(ITest test) => test.Properties.Get(FeedbackAttribute.PropertyName) as string;

    private static string CleanLines(string message) =>
        string.Join('\n', message.Trim().Split('\n').Take(MessageLines).Select(line => PlainText.Clean(line, LineCharacters)));

    private TestOutcome[] Outcomes()
    {
        int hidden = 0;
        return [.. _tests.Select(test => test.IsHidden && !_isOpen ? Hidden(test, ++hidden) : Open(test))];
    }

    private TestOutcome Open(GradedTest test)
    {
        (Verdict verdict, string? message) = Found(test);
        return new TestOutcome(test.Sentence, test.IsHidden, verdict, verdict == Verdict.Passed ? test.Points : 0, test.Points, message);
    }

    /// <summary>One bit. The grader's own failures stay visible: they come from no student.</summary>
    private TestOutcome Hidden(GradedTest test, int number)
    {
        Verdict verdict = Found(test).Verdict is var found and (Verdict.Passed or Verdict.GraderError) ? found : Verdict.Failed;
        return new TestOutcome($"Hidden test {number}", true, verdict, verdict == Verdict.Passed ? test.Points : 0, test.Points, null);
    }

    private (Verdict Verdict, string? Message) Found(GradedTest test) =>
        _found.GetValueOrDefault(test.FullName, (Verdict.GraderError, DidNotRun));

    private static Verdict Overall(TestOutcome[] outcomes) =>
        Array.Exists(outcomes, outcome => outcome.Verdict == Verdict.GraderError) ? Verdict.GraderError
        : Array.TrueForAll(outcomes, outcome => outcome.Verdict == Verdict.Passed) ? Verdict.Passed
        : Verdict.Failed;
}
