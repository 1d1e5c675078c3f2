namespace CourseKit.Grading.Harness;

/// <summary>Where graded fixtures get the object that they test.</summary>
internal abstract class StudentSource
{
    private static readonly AsyncLocal<StudentSource?> Ambient = new();

    private readonly Stack<CallArguments> _changed = new();
    private readonly Dictionary<string, StudentFailureException?> _failures = [];
    private StudentFailureException? _failure;

    /// <summary>The grader's source; null where no grader runs, as under <c>dotnet test</c>.</summary>
    public static StudentSource? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>A new object for a test that begins.</summary>
    public abstract TContract Create<TContract>()
        where TContract : class;

    /// <summary>Why a test that has ended got no answer; null when nothing was amiss.</summary>
    public StudentFailureException? FailureOf(string test) => _failures.GetValueOrDefault(test);

    /// <summary>Ends a test: the lists that the code has changed in it become what they were.</summary>
    public void EndTest(string test)
    {
        while (_changed.TryPop(out CallArguments? arguments))
        {
            arguments.Undo();
        }

        _failures[test] = _failure;
        _failure = null;
    }

    /// <summary>Gives the caller what the code left in its lists, until the test ends.</summary>
    protected void TakeBack(CallArguments arguments, object?[] left)
    {
        _changed.Push(arguments);
        try
        {
            arguments.TakeBack(left);
        }
        catch (StudentFailureException failure)
        {
            throw Fail(failure);
        }
    }

    /// <summary>Keeps why the test gets no answer, to be told when it ends.</summary>
    protected StudentFailureException Fail(StudentFailureException failure) => _failure = failure;
}
