using System.Text;

namespace Storefront.Liquid.Values;

internal static class SnakeCase
{
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && StartsWord(name, i))
                text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }

    private static bool StartsWord(string name, int i)
    {
        var (before, here) = (name[i - 1], name[i]);
        if (before == '_' || here == '_')
            return false;
        if (char.IsDigit(here) != char.IsDigit(before))
            return !char.IsLower(here);
        if (!char.IsUpper(here))
            return false;
        return char.IsLower(before) || (i + 1 < name.Length && char.IsLower(name[i + 1]));
    }
}
