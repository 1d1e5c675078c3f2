namespace CourseKit.Grading;

/// <summary>A call of the student's code that gave no answer. The message is for the student.</summary>
internal sealed class StudentFailureException(Verdict verdict, string message) : Exception(message)
{
    public Verdict Verdict { get; } = verdict;
}
