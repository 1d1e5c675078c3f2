using System.Collections.Concurrent;

namespace CourseKit.Platform;

/// <summary>
/// The one thread that starts child processes. One, because a handle made inheritable for one child must not slip into another that
/// starts at the same moment: the pipe would stay open after its own child has died. And a thread that never ends, because Linux
/// takes a process that is to die with its parent to be the child of the thread that started it.
/// </summary>
internal static class StartingThread
{
    private static readonly BlockingCollection<Action> Work = Begin();

    /// <summary>Runs the action on the thread and waits for it.</summary>
    public static TResult Run<TResult>(Func<TResult> action)
    {
        var result = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        Work.Add(() =>
        {
            try
            {
                result.SetResult(action());
            }
            catch (Exception exception)
            {
                result.SetException(exception);
            }
        });
        return result.Task.GetAwaiter().GetResult();
    }

    private static BlockingCollection<Action> Begin()
    {
        var work = new BlockingCollection<Action>();
        var thread = new Thread(() =>
        {
            foreach (Action action in work.GetConsumingEnumerable())
            {
                action();
            }
        })
        {
            IsBackground = true,
            Name = "starts child processes",
        };
        thread.Start();
        return work;
    }
}
