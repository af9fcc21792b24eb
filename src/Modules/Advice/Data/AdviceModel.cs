using Microsoft.EntityFrameworkCore;
using Storefront.Advice.Appointments;
using Storefront.Advice.CallBacks;
using Storefront.Advice.Calls;
using Storefront.Advice.Cards;
using Storefront.Advice.Desk;
using Storefront.Advice.Messages;
using Storefront.Advice.Rooms;
using Storefront.Platform.Data;

namespace Storefront.Advice.Data;

internal sealed class AdviceModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Call>().ToTable("Advice_Call");
        model.Entity<Guest>().ToTable("Advice_Guest");
        model.Entity<Card>().ToTable("Advice_Card");
        model.Entity<Device>().ToTable("Advice_Device");
        model.Entity<Appointment>().ToTable("Advice_Appointment");
        model.Entity<Question>().ToTable("Advice_Question");
        model.Entity<QuestionLine>().ToTable("Advice_QuestionLine");
        model.Entity<CallBack>().ToTable("Advice_CallBack");
    }
}
