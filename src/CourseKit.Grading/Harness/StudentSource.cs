namespace CourseKit.Grading.Harness;

/// <summary>Where graded fixtures get the object that they test.</summary>
internal abstract class StudentSource
{
    private static readonly AsyncLocal<StudentSource?> Ambient = new();

    /// <summary>The grader's source; null where no grader runs, as under <c>dotnet test</c>.</summary>
    public static StudentSource? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>A new object for a test that begins.</summary>
    public abstract TContract Create<TContract>()
        where TContract : class;

    /// <summary>Why the test that has just run got no answer, told once; null when nothing was amiss.</summary>
    public virtual StudentFailureException? TakeFailure() => null;
}
