DROP TABLE invoices;
DROP TABLE invoice_numbers;
DROP TABLE sent_mails;
DROP FUNCTION invoices_store_once();
DROP FUNCTION invoice_numbers_without_gaps();
DROP FUNCTION invoices_take_number();
