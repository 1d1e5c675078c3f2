using System.Reflection;

namespace CourseKit.Grading;

// Not sealed: the runtime derives the proxy from it.
#pragma warning disable CA1852

/// <summary>An object of a contract that hands every call on to the student's process.</summary>
internal class StudentProxy : DispatchProxy
{
    private SandboxedStudent? _student;

    public static TContract Create<TContract>(SandboxedStudent student)
        where TContract : class
    {
        TContract proxy = Create<TContract, StudentProxy>();
        ((StudentProxy)(object)proxy)._student = student;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _student!.Call(targetMethod!, args ?? []);
}
