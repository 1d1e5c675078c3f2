using System.Reflection;
using System.Runtime.Loader;
using System.Xml.Linq;
using NUnit;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace CourseKit.Grading;

/// <summary>An assembly of graded tests, and NUnit's runner for it.</summary>
internal sealed class GradedAssembly
{
    private readonly NUnitTestAssemblyRunner _runner = new(new DefaultTestAssemblyBuilder());

    private GradedAssembly(Assembly assembly)
    {
        ITest suite = _runner.Load(assembly, new Dictionary<string, object> { [FrameworkPackageSettings.NumberOfTestWorkers] = 0, [FrameworkPackageSettings.SynchronousEvents] = true });
        Tests = [.. Cases(suite).Where(GradedTest.IsGraded).OrderBy(test => test.Method!.MethodInfo.MetadataToken).Select(GradedTest.From)];
    }

    /// <summary>The tests of the fixtures that name an exercise, in the order in which they are written.</summary>
    public IReadOnlyList<GradedTest> Tests { get; }

    /// <summary>Loads the tests beside this very assembly: a notebook may have more than one load context.</summary>
    public static GradedAssembly Load(string path) =>
        new(AssemblyLoadContext.GetLoadContext(typeof(GradedAssembly).Assembly)!.LoadFromAssemblyPath(Path.GetFullPath(path)));

    /// <summary>Runs some of its tests one after the other and tells of each as it ends.</summary>
    public void Run(IEnumerable<GradedTest> tests, Action<ITestResult> onFinished)
    {
        var filter = new XElement("filter", new XElement("or", tests.Select(test => new XElement("test", test.FullName))));
        _runner.Run(new Listener(onFinished), TestFilter.FromXml(filter.ToString()));
    }

    private static IEnumerable<ITest> Cases(ITest test) => test.IsSuite ? test.Tests.SelectMany(Cases) : [test];

    private sealed class Listener(Action<ITestResult> onFinished) : ITestListener
    {
        public void TestFinished(ITestResult result)
        {
            if (!result.Test.IsSuite)
            {
                onFinished(result);
            }
        }

        public void TestStarted(ITest test)
        {
        }

        public void TestOutput(TestOutput output)
        {
        }

        public void SendMessage(TestMessage message)
        {
        }
    }
}
