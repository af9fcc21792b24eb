namespace Storefront.Modules.Tests.Users;

/// <summary>Where and how Ruth of Schuhhaus Becker comes into her back office.</summary>
internal static class RuthsDoor
{
    internal const string Becker = "/shops/becker/admin";
    internal const string Desk = Becker + "/account";
    internal const string Email = "ruth@becker.example";
    internal const string Password = "becker-demo-2026";
}
