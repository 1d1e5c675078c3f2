using System.Reflection;
using System.Text.Json;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Sandbox;

/// <summary>Functions of one argument that live in the grader, as a student's code calls them during one call of its own.</summary>
/// <param name="exchange">Sends a request and waits for the answer to it.</param>
internal sealed class Callbacks(Func<CallbackRequest, JsonElement> exchange)
{
    private static readonly MethodInfo Maker = typeof(Callbacks).GetMethod(nameof(Make), BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly Lock _lock = new();
    private bool _isOver;

    /// <summary>Whether values of this type are functions: <c>Func&lt;double[], double&gt;</c> for one.</summary>
    public static bool IsFunction(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Func<,>);

    /// <summary>A function of this type whose values come from the grader.</summary>
    public object Create(Type type, int function) => Maker.MakeGenericMethod(type.GetGenericArguments()).Invoke(this, [function])!;

    /// <summary>Ends the call that the functions were given to.</summary>
    public void End()
    {
        lock (_lock)
        {
            _isOver = true;
        }
    }

    private Func<TArgument, TValue> Make<TArgument, TValue>(int function) => argument =>
    {
        JsonElement plain = JsonSerializer.SerializeToElement(argument, PlainData.Options);
        lock (_lock)
        {
            return _isOver
                ? throw new InvalidOperationException("This function was given to an earlier call and cannot be called any more.")
                : exchange(new CallbackRequest(function, plain)).Deserialize<TValue>(PlainData.Options)!;
        }
    };
}
