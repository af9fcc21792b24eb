using System.Security.Cryptography;

namespace Storefront.Community.Network;

/// <summary>Addresses of what is shared between towns: a letter for the kind and eleven by chance, none of them easily mistaken.</summary>
internal static class PostKey
{
    public const char Question = 'q';
    public const char Answer = 'a';
    public const char Practice = 'p';
    public const char Member = 'm';
    public const char Talk = 't';

    private const string Letters = "bcdfghjkmnpqrstvwxyz23456789";
    private const int Length = 11;

    public static string New(char kind) => kind + RandomNumberGenerator.GetString(Letters, Length);

    public static bool Is(string key, char kind) => key.Length == Length + 1 && key[0] == kind;
}
