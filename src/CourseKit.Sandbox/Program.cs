using CourseKit.Platform;
using CourseKit.Sandbox;

const int StackBytes = 16 << 20;

using ParentConnection parent = ParentConnection.Open(args, out string[] arguments);
Action serve = arguments switch
{
    ["compile-csharp"] => new CompileServer(parent, new CSharpCompiler()).Serve,
    ["compile-fsharp"] => new CompileServer(parent, new FSharpCompiler()).Serve,
    ["run"] => new RunServer(parent).Serve,
    _ => throw new ArgumentException("Expected one argument: compile-csharp, compile-fsharp or run."),
};

// A stack of stated size, so that a deep recursion ends the same way on every machine.
var thread = new Thread(serve.Invoke, StackBytes);
thread.Start();
thread.Join();

// Threads that the student's code has left behind must not keep the process.
ParentConnection.End();
