using Storefront.Liquid.Tests;
using Storefront.Liquid.Tests.Bench;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

return args switch
{
    ["bench", ..] => LiquidBench.Run(args),
    _ when args.Contains("-automated") || args.Contains("@@") => await ConsoleRunner.Run(args),
    _ => await TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
};
