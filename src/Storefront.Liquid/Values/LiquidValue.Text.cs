using System.Globalization;
using System.Text;
using System.Text.Json;
using Storefront.Liquid.Filters;

namespace Storefront.Liquid.Values;

public readonly partial struct LiquidValue
{
    private const int DeepestList = 32;

    /// <summary>The text as templates would print it, without encoding.</summary>
    public string AsText() => _kind switch
    {
        LiquidKind.Text => (string)_ref!,
        LiquidKind.Html => HtmlText(),
        LiquidKind.Nil or LiquidKind.Empty or LiquidKind.Blank => "",
        LiquidKind.Bool => _bits != 0 ? "true" : "false",
        LiquidKind.Whole => _bits.ToString(CultureInfo.InvariantCulture),
        LiquidKind.Real => Numbers.Text(Double),
        LiquidKind.Exact => Numbers.Text((decimal)_ref!),
        LiquidKind.Date => Date.ToString("yyyy-MM-dd HH:mm:ss zz00", CultureInfo.InvariantCulture),
        LiquidKind.Range => string.Create(CultureInfo.InvariantCulture, $"{Range.First}..{Range.Last}"),
        LiquidKind.List => ListText(),
        LiquidKind.Map => MapText(),
        _ => "",
    };

    private string HtmlText() => _ref as string ?? ((LiquidHtml)_ref!).Html;

    private string ListText()
    {
        var text = new StringBuilder();
        AppendList(text, 0);
        return text.ToString();
    }

    // A list prints its items one after the other. Lists from the host may contain themselves, hence the depth.
    private void AppendList(StringBuilder text, int depth)
    {
        if (depth > DeepestList)
            return;
        var view = ListView.Of(this);
        for (var i = 0; i < view.Count && text.Length < ListView.MostCharacters; i++)
        {
            var item = view[i];
            if (item._kind == LiquidKind.List)
                item.AppendList(text, depth + 1);
            else
                text.Append(item.AsText());
        }
    }

    // A drop has no text of its own: what it shows is said by its members.
    private string MapText() => _ref switch
    {
        ILiquidDrop or ILiquidDynamic => _ref is ILiquidText ? _ref.ToString() ?? "" : "",
        JsonElement json => json.GetRawText(),
        _ => Members.Count(_ref!) == 0 ? "{}" : JsonText.Of(this),
    };
}

/// <summary>A drop that prints as its <see cref="object.ToString"/>, for instance an amount or a title.</summary>
public interface ILiquidText;
