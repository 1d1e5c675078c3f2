using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;
using NUnit.Framework.Internal.Execution;

namespace CourseKit.Grading;

/// <summary>
/// Runs graded tests by NUnit. Each run has a fixture of its own and leaves the console alone, which NUnit's runner of whole
/// assemblies takes over: tests of two exercises can run side by side, and within a notebook.
/// </summary>
internal static class GradedTestRun
{
    /// <summary>Runs some tests of one fixture, one after the other.</summary>
    public static IEnumerable<ITestResult> Of(Type fixture, IEnumerable<GradedTest> tests)
    {
        WorkItem work = WorkItemBuilder.CreateWorkItem(Build(fixture), new NameFilter(tests), recursive: true)!;
        work.InitializeContext(new TestExecutionContext { Dispatcher = new SimpleWorkItemDispatcher() });
        work.Execute();
        return Cases(work.Result);
    }

    /// <summary>All tests of a fixture.</summary>
    public static IEnumerable<ITest> CasesOf(Type fixture) => Cases(Build(fixture));

    private static TestSuite Build(Type fixture) => new DefaultSuiteBuilder().BuildFrom(new TypeWrapper(fixture));

    private static IEnumerable<ITest> Cases(ITest test) => test.IsSuite ? test.Tests.SelectMany(Cases) : [test];

    private static IEnumerable<ITestResult> Cases(ITestResult result) => result.Test.IsSuite ? result.Children.SelectMany(Cases) : [result];

    private sealed class NameFilter(IEnumerable<GradedTest> tests) : TestFilter
    {
        private readonly HashSet<string> _names = [.. tests.Select(test => test.FullName)];

        public override bool Match(ITest test) => _names.Contains(test.FullName);

        public override TNode AddToXml(TNode parentNode, bool recursive) => throw new NotSupportedException();
    }
}
