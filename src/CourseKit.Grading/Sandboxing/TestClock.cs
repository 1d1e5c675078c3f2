using System.Diagnostics;

namespace CourseKit.Grading;

/// <summary>
/// How long the tests of one answer wait for it. Once a test has waited in vain, those that follow wait a third as long: an answer
/// that never ends must not hold up a class for as many limits as it has tests.
/// </summary>
internal sealed class TestClock(TimeSpan testTime)
{
    private const int Haste = 3;

    private readonly TimeSpan _hastyLimit = testTime / Haste;
    private readonly Stopwatch _spent = new();

    /// <summary>The time for a test.</summary>
    public TimeSpan Limit { get; private set; } = testTime;

    /// <summary>What is left of it for the test that runs.</summary>
    public TimeSpan Left => Limit > _spent.Elapsed ? Limit - _spent.Elapsed : TimeSpan.Zero;

    /// <summary>A test begins.</summary>
    public void Reset() => _spent.Reset();

    /// <summary>The test begins to wait for the student's code.</summary>
    public void Start() => _spent.Start();

    /// <summary>It has its answer.</summary>
    public void Stop() => _spent.Stop();

    /// <summary>A test has waited in vain.</summary>
    public void RunOut() => Limit = _hastyLimit;
}
