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

    /// <summary>Ends a test: the lists that the code has changed in it become what they were.</summary>
    /// <returns>Why the test got no answer; null when nothing was amiss.</returns>
    public virtual StudentFailureException? EndTest() => null;
}
