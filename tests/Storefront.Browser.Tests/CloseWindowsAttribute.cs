using System.Reflection;
using Xunit.v3;

namespace Storefront.Browser.Tests;

/// <summary>Each test closes its windows when it ends, however it ends.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class CloseWindowsAttribute : BeforeAfterTestAttribute
{
    // xunit does not wait for a task here; on a thread of its own, so that no test stands in the way.
    public override void After(MethodInfo methodUnderTest, IXunitTest test) =>
        Task.Run(() => DemoTown.CloseWindowsOfAsync(test.UniqueID)).GetAwaiter().GetResult();
}
