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
                    Send(new CallReply(request.Id, Call(current!, contract.GetMethod(request.Method)!, request.Arguments), null));
                }
            }
            catch (Exception exception)
            {
                Send(new CallReply(request.Id, null, Describe(exception)));
            }
        }
    }

    private static JsonElement Call(object student, MethodInfo method, IReadOnlyList<JsonElement> arguments)
    {
        object?[] values = [.. method.GetParameters().Zip(arguments, (parameter, value) => value.Deserialize(parameter.ParameterType, PlainData.Options))];
        object? result = method.Invoke(student, BindingFlags.DoNotWrapExceptions, null, values, null);
        return JsonSerializer.SerializeToElement(result, method.ReturnType, PlainData.Options);
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
