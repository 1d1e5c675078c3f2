namespace CourseKit.Tests;

/// <summary>Tests that each have a course of their own.</summary>
public abstract class CourseTests
{
    internal CourseCopy Course { get; private set; } = null!;

    [SetUp]
    public void MakeCourse() => Course = new CourseCopy();

    [TearDown]
    public void RemoveCourse() => Course.Dispose();
}
