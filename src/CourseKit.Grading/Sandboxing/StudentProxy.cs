using System.Reflection;

namespace CourseKit.Grading;

// Not sealed: the runtime derives the proxy from it.
#pragma warning disable CA1852

/// <summary>An object of a contract that hands every call on, to the student's process for one.</summary>
internal class StudentProxy : DispatchProxy
{
    private Func<MethodInfo, object?[], object?>? _call;

    public static TContract Create<TContract>(Func<MethodInfo, object?[], object?> call)
        where TContract : class
    {
        TContract proxy = Create<TContract, StudentProxy>();
        ((StudentProxy)(object)proxy)._call = call;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _call!(targetMethod!, args ?? []);
}
