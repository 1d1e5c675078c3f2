using System.Reflection;
using CourseKit.Grading;
using CourseKit.Grading.Harness;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Checker;

/// <summary>An answer that lives in this process, as the graded tests meet it.</summary>
internal sealed class NotebookStudent(object answer) : StudentSource
{
    private object? _current;

    public override TContract Create<TContract>()
    {
        ConstructorInfo? constructor = answer.GetType().GetConstructor(Type.EmptyTypes);
        _current = constructor is null ? answer : Try("The constructor", () => constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, null, null));
        return StudentProxy.Create<TContract>(Call);
    }

    private object? Call(MethodInfo method, object?[] values)
    {
        var arguments = new CallArguments(method, values);
        object?[] copies = arguments.Read(arguments.Plain);
        object? value = Try(method.Name, () => method.Invoke(_current, BindingFlags.DoNotWrapExceptions, null, copies, null));
        TakeBack(arguments, copies);
        return value is null && method.ReturnType != typeof(void)
            ? throw Fail(new StudentFailureException(Verdict.Rejected, StudentMessage.Null(method.Name, method.ReturnType)))
            : value;
    }

    private TValue Try<TValue>(string member, Func<TValue> call)
    {
        try
        {
            return call();
        }
        catch (NotImplementedException)
        {
            throw Fail(new StudentFailureException(Verdict.Failed, StudentMessage.NotWritten(member, null, null)));
        }
        catch (Exception exception)
        {
            var thrown = new ThrownException(exception.GetType().FullName ?? "", exception.Message, null, null, 0);
            throw Fail(new StudentFailureException(Verdict.Crashed, StudentMessage.Threw(member, thrown, null)));
        }
    }
}
