using System.Text.Json;

namespace CourseKit.Sandbox.Protocol;

/// <summary>The first line to a running student's process: the compiled code, and the contract that its class implements.</summary>
internal sealed record LoadRequest(byte[] Assembly, byte[] Symbols, string Contract);

/// <summary>Whether the code can be used; <paramref name="Refusal"/> says why not.</summary>
internal sealed record LoadReply(string? Refusal);

/// <summary>
/// Calls a member of the contract with a list of arguments; without a <paramref name="Method"/>, makes a new object to call from
/// now on. In place of a function stands a number by which the student's code can have it called.
/// </summary>
internal sealed record CallRequest(int Id, string? Method, JsonElement Arguments);

/// <summary>
/// What the call returned, or what it threw, and the arguments as the code left them if it changed any; or, while the call still
/// runs, a function that it wants called.
/// </summary>
internal sealed record CallReply(int Id, JsonElement? Value, ThrownException? Exception, JsonElement? Changed = null, CallbackRequest? Callback = null);

/// <summary>Asks for the value of a function that the call was given.</summary>
internal sealed record CallbackRequest(int Function, JsonElement Argument);

/// <summary>The function's value.</summary>
internal sealed record CallbackReply(JsonElement Value);

/// <summary>An exception of the student's code, with the place in the student's files that it comes from where there is one.</summary>
internal sealed record ThrownException(string Type, string Message, string? Method, string? File, int Line);
