using System.Text.RegularExpressions;
using Storefront.TestKit;

namespace Storefront.Architecture.Tests;

/// <summary>Who reads a namespace knows the folder: <c>Storefront.Catalog.Prices</c> is <c>src/Modules/Catalog/Prices</c>.</summary>
public sealed partial class NamespaceTests
{
    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void Namespaces_match_folders(string root) => Assert.Empty(Directory
        .EnumerateFiles(Repository.Path(root), "*.cs", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
        .Select(file => Trouble(file, File.ReadAllText(Repository.Path(file))))
        .OfType<string>());

    [Fact]
    public void A_file_in_the_wrong_folder_is_named() => Assert.Equal(
        "src/Modules/Catalog/Prices/Price.cs says Storefront.Catalog, not Storefront.Catalog.Prices",
        Trouble("src/Modules/Catalog/Prices/Price.cs", "namespace Storefront.Catalog;\n"));

    // A program's first lines have no namespace.
    private static string? Trouble(string file, string text)
    {
        var folders = file.Split('/')[1..^1];
        var wanted = folders[0] == "Modules" ? "Storefront." + string.Join('.', folders[1..]) : string.Join('.', folders);
        var said = Namespace().Match(text);
        return !said.Success || said.Groups[1].Value == wanted ? null : $"{file} says {said.Groups[1].Value}, not {wanted}";
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Namespace();
}
