using Storefront.Ordering;

namespace Storefront.Modules.Tests.Ordering;

public sealed class OrderLabelTests
{
    [Theory]
    [InlineData("Jetzt kaufen")]
    [InlineData("zahlungspflichtig bestellen!")]
    [InlineData("Zahlungspflichtig Bestellen")]
    [InlineData("")]
    public void The_program_does_not_start_with_other_words_on_the_button(string label) =>
        Assert.Throws<InvalidOperationException>(() => OrderLabel.Check(label));

    [Fact]
    public void The_prescribed_words_are_on_the_button() => OrderLabel.Check(OrderLabel.Text);
}
