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
        (Type Type, JsonElement Plain)[] given = [.. method.GetParameters().Zip(request.Arguments, (parameter, argument) => (parameter.ParameterType, argument))];
        object?[] values = [.. given.Select(argument => Value(argument.Type, argument.Plain, callbacks))];
        try
        {
            object? result = method.Invoke(student, BindingFlags.DoNotWrapExceptions, null, values, null);
            JsonElement[] left = [.. given.Zip(values, (argument, value) => Left(argument.Type, argument.Plain, value))];
            bool isChanged = given.Zip(left).Any(pair => pair.First.Plain.GetRawText() != pair.Second.GetRawText());
            return new CallReply(request.Id, JsonSerializer.SerializeToElement(result, method.ReturnType, PlainData.Options), null, isChanged ? left : null);
        }
        finally
        {
            callbacks.End();
        }
    }

    private static object? Value(Type type, JsonElement plain, Callbacks callbacks) =>
        Callbacks.IsFunction(type) ? callbacks.Create(type, plain.GetInt32()) : plain.Deserialize(type, PlainData.Options);

    private static JsonElement Left(Type type, JsonElement plain, object? value) =>
        Callbacks.IsFunction(type) ? plain : JsonSerializer.SerializeToElement(value, type, PlainData.Options);

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
        return new ThrownException(exception.GetType().FullName ?? "", Message(exception), Path.GetFileName(place?.GetFileName()), place?.GetFileLineNumber() ?? 0);
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
