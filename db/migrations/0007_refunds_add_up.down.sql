DROP TRIGGER orders_refunds_add_up ON orders;
DROP TRIGGER refunds_add_up ON refunds;
DROP FUNCTION refunds_add_up();
