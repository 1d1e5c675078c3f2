using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using CourseKit.Platform;
using CourseKit.Sandbox.Protocol;

namespace CourseKit.Sandbox;

/// <summary>Loads a student's compiled code and answers calls of its contract. Whatever happens here costs this process alone.</summary>
internal sealed class RunServer(ParentConnection parent)
{
    private const int MessageCharacters = 1000;

    public void Serve()
    {
        // What is printed is counted by the parent and shown to nobody.
        Console.SetError(Console.Out);
        parent.Send(Greeting.Ready);
        if (parent.ReadLine() is not { } line)
        {
            return;
        }

        LoadRequest request = JsonSerializer.Deserialize<LoadRequest>(line, PlainData.Options)!;
        Type contract = Assembly.Load("CourseKit.Exercises").GetType(request.Contract, throwOnError: true)!;
        StudentClass student = StudentClass.Find(Assembly.Load(request.Assembly, request.Symbols), contract);
        Send(new LoadReply(student.Refusal));
        Answer(student, contract);
    }

    private void Answer(StudentClass student, Type contract)
    {
        object? current = null;
        while (parent.ReadLine() is { } line)
        {
            CallRequest request = JsonSerializer.Deserialize<CallRequest>(line, PlainData.Options)!;
            try
            {
                if (request.Method is null)
                {
                    current = student.Create();
                    Send(new CallReply(request.Id, null, null));
                }
                else
                {
                    Send(Call(current!, contract.GetMethod(request.Method)!, request));
                }
            }
            catch (Exception exception)
            {
                Send(new CallReply(request.Id, null, Describe(exception)));
            }
        }
    }

    private CallReply Call(object student, MethodInfo method, CallRequest request)
    {
        var callbacks = new Callbacks(callback => Ask(request.Id, callback));
        ParameterInfo[] parameters = method.GetParameters();
        object?[] values = Values(parameters, request.Arguments, callbacks);
        try
        {
            object? result = method.Invoke(student, BindingFlags.DoNotWrapExceptions, null, values, null);
            return new CallReply(request.Id, JsonSerializer.SerializeToElement(result, method.ReturnType, PlainData.Options), null, Changed(parameters, values, request.Arguments));
        }
        finally
        {
            callbacks.End();
        }
    }

    private static object?[] Values(ParameterInfo[] parameters, JsonElement arguments, Callbacks callbacks)
    {
        object?[] values = new object?[parameters.Length];
        for (int i = 0; i < values.Length; i++)
        {
            Type type = parameters[i].ParameterType;
            values[i] = Callbacks.IsFunction(type) ? callbacks.Create(type, arguments[i].GetInt32()) : arguments[i].Deserialize(type, PlainData.Options);
        }

        return values;
    }

    /// <summary>The arguments as the code has left them; null when it has left them alone.</summary>
    private static JsonElement? Changed(ParameterInfo[] parameters, object?[] values, JsonElement arguments)
    {
        var left = new JsonElement[values.Length];
        bool isChanged = false;
        for (int i = 0; i < left.Length; i++)
        {
            left[i] = values[i] is Delegate or ValueType ? arguments[i] : JsonSerializer.SerializeToElement(values[i], parameters[i].ParameterType, PlainData.Options);
            isChanged |= left[i].GetRawText() != arguments[i].GetRawText();
        }

        return isChanged ? JsonSerializer.SerializeToElement(left, PlainData.Options) : null;
    }

    private JsonElement Ask(int call, CallbackRequest callback)
    {
        Send(new CallReply(call, null, null, Callback: callback));

        // Without an answer the grader has gone, and this process is about to.
        return parent.ReadLine() is { } line
            ? JsonSerializer.Deserialize<CallbackReply>(line, PlainData.Options)!.Value
            : throw new IOException("The grader has ended.");
    }

    private static ThrownException Describe(Exception exception)
    {
        StackFrame? place = new StackTrace(exception, fNeedFileInfo: true).GetFrames().FirstOrDefault(frame => frame.GetFileName() is not null);
        return new ThrownException(exception.GetType().FullName ?? "", Message(exception), place?.GetMethod()?.Name, Path.GetFileName(place?.GetFileName()), place?.GetFileLineNumber() ?? 0);
    }

    private static string Message(Exception exception)
    {
        try
        {
            string message = exception.Message;
            return message[..Math.Min(message.Length, MessageCharacters)];
        }
        catch (Exception)
        {
            // Message is virtual: the student's own may throw or return null.
            return "";
        }
    }

    private void Send<TMessage>(TMessage message) => parent.Send(JsonSerializer.Serialize(message, PlainData.Options));
}
