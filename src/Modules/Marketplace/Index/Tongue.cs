namespace Storefront.Marketplace.Index;

/// <summary>In which language a word was met; „Parka“ is both.</summary>
[Flags]
internal enum Tongue
{
    None = 0,
    German = 1,
    English = 2,
}
