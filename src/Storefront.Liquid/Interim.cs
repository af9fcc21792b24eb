namespace Storefront.Liquid;
public interface ILiquidDrop { }
public sealed class LiquidHtml(string html) { public override string ToString() => html; }
