using System.Reflection;
using System.Text.Json;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Grading;

/// <summary>The arguments of one call on their way to the student's process and back.</summary>
internal sealed class CallArguments
{
    private readonly ParameterInfo[] _parameters;
    private readonly object?[] _values;
    private readonly List<Delegate> _functions = [];

    public CallArguments(MethodInfo method, object?[] values)
    {
        _parameters = method.GetParameters();
        _values = values;
        Plain = JsonSerializer.SerializeToElement(_parameters.Zip(values, ToPlain), PlainData.Options);
    }

    private CallArguments()
    {
        _parameters = [];
        _values = [];
        Plain = JsonSerializer.SerializeToElement(Array.Empty<JsonElement>(), PlainData.Options);
    }

    public static CallArguments None { get; } = new();

    /// <summary>What is sent, one after the other. A function stays here; a number by which it can be called goes instead.</summary>
    public JsonElement Plain { get; }

    /// <summary>Calls one of the functions for the student's code. Argument and number come from there and may be anything.</summary>
    /// <exception cref="StudentFailureException">There is no such function, or it cannot be asked for this argument.</exception>
    public JsonElement Call(CallbackRequest request)
    {
        if (request.Function < 0 || request.Function >= _functions.Count)
        {
            throw new StudentFailureException(Verdict.Rejected, StudentMessage.NoAnswer);
        }

        Delegate function = _functions[request.Function];
        Type[] types = function.GetType().GetGenericArguments();
        try
        {
            object argument = request.Argument.Deserialize(types[0], PlainData.Options) ?? throw new ArgumentException("it is null");
            return JsonSerializer.SerializeToElement(function.DynamicInvoke(argument), types[1], PlainData.Options);
        }
        catch (Exception exception)
        {
            throw new StudentFailureException(Verdict.Failed, StudentMessage.FunctionRefused(request.Argument, Reason(exception)));
        }
    }

    /// <summary>The arguments that <see cref="Plain"/> was made of, or what the student's code says that it left of them.</summary>
    /// <exception cref="JsonException">These are no such arguments.</exception>
    public object?[] Read(JsonElement plain) =>
        plain.ValueKind == JsonValueKind.Array && plain.GetArrayLength() == _parameters.Length
            ? [.. _parameters.Select((parameter, i) => _values[i] is Delegate ? _values[i] : plain[i].Deserialize(parameter.ParameterType, PlainData.Options))]
            : throw new JsonException();

    /// <summary>Puts what the student's code left in its copies of the lists into the caller's, as if it had been handed those.</summary>
    /// <exception cref="JsonException">These are not such arguments.</exception>
    /// <exception cref="StudentFailureException">A list in a list has become null or another length, which no test could use.</exception>
    public void TakeBack(object?[] left)
    {
        for (int i = 0; i < left.Length; i++)
        {
            CopyLists(_values[i], left[i]);
        }
    }

    /// <summary>Makes the caller's lists what they were before the call: another test, or another student's, may use them again.</summary>
    public void Undo() => TakeBack(Read(Plain));

    private static string? Reason(Exception exception) => ((exception as TargetInvocationException)?.InnerException ?? exception) switch
    {
        IndexOutOfRangeException or ArgumentOutOfRangeException => "the list is too short",
        ArgumentException refused => refused.Message,
        _ => null,
    };

    private JsonElement ToPlain(ParameterInfo parameter, object? value)
    {
        if (value is not Delegate function)
        {
            return JsonSerializer.SerializeToElement(value, parameter.ParameterType, PlainData.Options);
        }

        _functions.Add(function);
        return JsonSerializer.SerializeToElement(_functions.Count - 1, PlainData.Options);
    }

    /// <summary>The lists that an argument is or, as a record, holds.</summary>
    private static void CopyLists(object? target, object? source)
    {
        if (target is Array list)
        {
            CopyInto(list, source as Array ?? throw new JsonException());
            return;
        }

        foreach (PropertyInfo property in (target?.GetType().GetProperties() ?? []).Where(property => property.PropertyType.IsArray))
        {
            CopyLists(property.GetValue(target), property.GetValue(source ?? throw new JsonException()));
        }
    }

    private static void CopyInto(Array target, Array source)
    {
        if (target.Length != source.Length)
        {
            throw new JsonException();
        }

        for (int i = 0; i < target.Length; i++)
        {
            object? left = source.GetValue(i);
            if (left is null || (target.GetValue(i) is Array old && old.Length != ((Array)left).Length))
            {
                throw new StudentFailureException(Verdict.Failed, StudentMessage.ListReplaced);
            }

            if (target.GetValue(i) is Array inner)
            {
                CopyInto(inner, (Array)left);
            }
            else
            {
                target.SetValue(left, i);
            }
        }
    }
}
