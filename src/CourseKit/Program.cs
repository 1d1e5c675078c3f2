using System.CommandLine;
using CourseKit.Commands;

return await new RootCommand { CheckCommand.Create(), GradeCommand.Create(), ReleaseCommand.Create() }.Parse(args).InvokeAsync();
